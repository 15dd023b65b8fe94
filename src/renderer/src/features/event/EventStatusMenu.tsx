import { Button, Menu } from '@mantine/core'
import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import { setEventStatus, type PlainStatus } from '@/actions/event-plan/set-event-status'
import type { EventStatus } from '@/domain/event-plan/event-plan'
import { nextStatuses } from '@/domain/event-plan/status'
import { useAct } from '../../parts/act'
import { eventRefusalInWords } from '../../parts/event-refusal-words'
import { EventStatusMark } from '../../parts/EventStatusMark'
import { to, useGo } from '../../parts/go'
import { useToast } from '../../parts/toast'
import { useWords } from '../../parts/words'
import { useWorkspace } from '../../parts/workspace'
import { CancelEventDialog } from './CancelEventDialog'
import { useEventReadiness } from './event-readiness'

/** The event's status, and where it may go from there. Finishing and debriefing are done in the debrief part. */
export function EventStatusMenu() {
  const { t } = useWords()
  const { event } = useEventReadiness().facts
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const go = useGo()
  const [cancelling, setCancelling] = useState(false)
  const next = nextStatuses(event.status)
  const set = async (status: PlainStatus) => {
    const result = await act(setEventStatus(db, { eventId: event.id, status }))
    if (!result.ok) toast.failed(eventRefusalInWords(t, result.reason))
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button
            variant="subtle"
            color="ink"
            rightSection={<ChevronDown aria-hidden="true" />}
            aria-label={t('event.changeStatus', { status: t(`common.eventStatus.${event.status}`) })}
          >
            <EventStatusMark status={event.status} />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {next.filter(isPlain).map((status) => (
            <Menu.Item key={status} onClick={() => void set(status)}>
              <EventStatusMark status={status} />
            </Menu.Item>
          ))}
          {next.some((status) => status === 'finished' || status === 'debriefed') && (
            <Menu.Item onClick={() => go(to.event(event.id, 'debrief'))}>{t('event.close')}</Menu.Item>
          )}
          {next.includes('cancelled') && (
            <Menu.Item onClick={() => setCancelling(true)}>{t('event.cancelEvent')}</Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {cancelling && <CancelEventDialog event={event} onClose={() => setCancelling(false)} />}
    </>
  )
}

function isPlain(status: EventStatus): status is PlainStatus {
  return status !== 'finished' && status !== 'debriefed' && status !== 'cancelled'
}
