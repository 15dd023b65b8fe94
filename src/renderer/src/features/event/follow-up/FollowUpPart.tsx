import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { waiveFollowUps } from '@/actions/finish/waive'
import type { EventPlanId } from '@/domain/common/id'
import { isAhead } from '@/domain/event-plan/status'
import { readDoorSetting } from '@/storage/reads/door'
import { readFollowUps } from '@/storage/reads/finish'
import { useAct } from '../../../parts/act'
import { WaiveForm } from '../../../parts/WaiveForm'
import { useWords } from '../../../parts/words'
import { useRead, useWorkspace } from '../../../parts/workspace'
import { EmptyState } from '../../../ui/EmptyState'
import { Loading } from '../../../ui/Loading'
import { AddFollowUpDialog } from './AddFollowUpDialog'
import { FollowUpTable } from './FollowUpTable'
import classes from './FollowUpPart.module.css'

/** Whom to get back to after the event, about what, by when; and what came of it. */
export default function FollowUpPart({ eventId }: { readonly eventId: EventPlanId }) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const [adding, setAdding] = useState(false)
  const setting = useRead((read) => readDoorSetting(read, eventId), [eventId])
  const lines = useRead((read) => readFollowUps(read, eventId), [eventId])
  if (!setting || lines === undefined) return <Loading />
  const { event } = setting
  const open = lines.filter((line) => line.followUp.doneAt === null).length
  return (
    <div className={classes['part']}>
      <div className={classes['top']}>
        <p>
          <b>{t('finish.followUp.open', { count: open })}</b>{' '}
          <span className={classes['meta']}>
            {t('finish.followUp.doneOf', { done: lines.length - open, all: lines.length })}
          </span>
        </p>
        <Button leftSection={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
          {t('finish.followUp.add')}
        </Button>
      </div>
      {lines.length === 0 ? (
        <EmptyState
          title={t('finish.followUp.empty')}
          hint={t(
            isAhead(event.status) || event.status === 'running'
              ? 'finish.followUp.emptyBefore'
              : 'finish.followUp.emptyHint',
          )}
        />
      ) : (
        <FollowUpTable lines={lines} />
      )}
      {(lines.length === 0 || event.noFollowUpReason !== null) && (
        <WaiveForm
          reason={event.noFollowUpReason}
          offer={t('finish.waive.followUps')}
          label={t('finish.waive.followUpsReason')}
          decided={(reason) => t('finish.waive.followUpsWaived', { reason })}
          back={t('finish.waive.followUpsBack')}
          onDecide={(reason) => act(waiveFollowUps(db, { eventId, reason }))}
        />
      )}
      {adding && <AddFollowUpDialog event={event} onClose={() => setAdding(false)} />}
    </div>
  )
}
