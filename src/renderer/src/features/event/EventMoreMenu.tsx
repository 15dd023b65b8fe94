import { ActionIcon, Menu } from '@mantine/core'
import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { deleteEvent } from '@/actions/event-plan/delete-event'
import { nextStatuses } from '@/domain/event-plan/status'
import { useAct } from '../../parts/act'
import { to, useGo } from '../../parts/go'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { CancelEventDialog } from './CancelEventDialog'
import { DuplicateEventDialog } from './DuplicateEventDialog'
import { useEventReadiness } from './event-readiness'
import { SaveAsTemplateDialog } from './SaveAsTemplateDialog'
import { useEventFiles } from './use-event-files'

/** What is done with an event now and then. Deleting does not ask: it can be undone. */
export function EventMoreMenu() {
  const { t } = useWords()
  const { event } = useEventReadiness().facts
  const db = useWorkspace()
  const act = useAct()
  const go = useGo()
  const { saveCalendar } = useEventFiles(event.id)
  const [dialog, setDialog] = useState<'duplicate' | 'template' | 'cancel' | null>(null)
  const close = () => setDialog(null)
  const remove = async () => {
    const result = await act(deleteEvent(db, event.id))
    if (result.ok) go(to.events())
  }
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon aria-label={t('event.more')} color="ink">
            <Ellipsis aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setDialog('duplicate')}>{t('event.duplicate')}</Menu.Item>
          <Menu.Item onClick={() => setDialog('template')}>{t('event.saveAsTemplate')}</Menu.Item>
          <Menu.Item onClick={() => go(to.activity({ eventId: event.id }))}>{t('history.link')}</Menu.Item>
          {event.day !== null && <Menu.Item onClick={() => void saveCalendar()}>{t('event.saveCalendar')}</Menu.Item>}
          <Menu.Divider />
          {nextStatuses(event.status).includes('cancelled') && (
            <Menu.Item onClick={() => setDialog('cancel')}>{t('event.cancelEvent')}</Menu.Item>
          )}
          <Menu.Item onClick={() => void remove()}>{t('event.deleteEvent')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'duplicate' && <DuplicateEventDialog event={event} onClose={close} />}
      {dialog === 'template' && <SaveAsTemplateDialog event={event} onClose={close} />}
      {dialog === 'cancel' && <CancelEventDialog event={event} onClose={close} />}
    </>
  )
}
