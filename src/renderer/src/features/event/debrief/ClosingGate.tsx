import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { setEventStatus } from '@/actions/event-plan/set-event-status'
import { closeEvent } from '@/actions/finish/close-event'
import { reopenDebrief } from '@/actions/finish/reopen-debrief'
import { waiveDebrief, waiveFollowUps } from '@/actions/finish/waive'
import { CLOSING_ITEMS } from '@/domain/debrief/missing-to-close'
import type { DebriefView } from '@/storage/reads/finish'
import { useAct } from '../../../parts/act'
import { eventRefusalInWords } from '../../../parts/event-refusal-words'
import { GoLink, to } from '../../../parts/go'
import { useToast } from '../../../parts/toast'
import { WaiveForm } from '../../../parts/WaiveForm'
import { useWords } from '../../../parts/words'
import { useWorkspace } from '../../../parts/workspace'
import { SealButton } from '../../../ui/SealButton'
import { StatusMark } from '../../../ui/StatusMark'
import { closeRefusalInWords } from './finish-refusal-words'
import classes from './DebriefPart.module.css'

/** What is still missing before the event can be closed, by name; or the decision that it is not needed. */
export function ClosingGate({ view }: { readonly view: DebriefView }) {
  const { t } = useWords()
  const db = useWorkspace()
  const act = useAct()
  const toast = useToast()
  const { event, missing } = view
  const eventId = event.id
  const close = async () => {
    const result = await act(closeEvent(db, { eventId }))
    if (!result.ok) toast.failed(closeRefusalInWords(t, result.reason))
  }
  const reopen = async () => {
    const result = await act(reopenDebrief(db, { eventId }))
    if (!result.ok) toast.failed(closeRefusalInWords(t, result.reason))
  }
  const archive = async () => {
    const result = await act(setEventStatus(db, { eventId, status: 'archived' }))
    if (!result.ok) toast.failed(eventRefusalInWords(t, result.reason))
  }
  if (event.status !== 'finished')
    return (
      <section className={classes['section']}>
        <h2 className={classes['ready']}>
          <StatusMark mark="ready" />
          {t(event.status === 'archived' ? 'finish.gate.archived' : 'finish.gate.closed')}
        </h2>
        {event.noDebriefReason !== null && <p>{t('finish.waive.debriefWaived', { reason: event.noDebriefReason })}</p>}
        {event.status === 'debriefed' && (
          <div className={classes['line']}>
            <Button onClick={() => void archive()}>{t('finish.gate.archive')}</Button>
            <Button onClick={() => void reopen()}>{t('finish.gate.reopen')}</Button>
          </div>
        )}
      </section>
    )
  const items = CLOSING_ITEMS.filter((item) =>
    item === 'followUp' ? event.noFollowUpReason === null : event.noDebriefReason === null,
  )
  return (
    <section className={classes['section']} aria-live="polite">
      <h2>{missing.length === 0 ? t('finish.gate.ready') : t('finish.gate.title', { count: missing.length })}</h2>
      <ul className={classes['gate']}>
        {items.map((item) => (
          <li key={item}>
            <StatusMark mark={missing.includes(item) ? 'toConfirm' : 'ready'} />
            {t(`finish.gate.${item}`)}
          </li>
        ))}
      </ul>
      {missing.includes('followUp') && (
        <p>
          <GoLink to={to.event(eventId, 'follow-up')}>{t('finish.gate.goFollowUp')}</GoLink>
        </p>
      )}
      <div className={classes['waivers']}>
        <WaiveForm
          reason={event.noDebriefReason}
          offer={t('finish.waive.debrief')}
          label={t('finish.waive.debriefReason')}
          decided={(reason) => t('finish.waive.debriefWaived', { reason })}
          back={t('finish.waive.debriefBack')}
          onDecide={(reason) => act(waiveDebrief(db, { eventId, reason }))}
        />
        {missing.includes('followUp') || event.noFollowUpReason !== null ? (
          <WaiveForm
            reason={event.noFollowUpReason}
            offer={t('finish.waive.followUps')}
            label={t('finish.waive.followUpsReason')}
            decided={(reason) => t('finish.waive.followUpsWaived', { reason })}
            back={t('finish.waive.followUpsBack')}
            onDecide={(reason) => act(waiveFollowUps(db, { eventId, reason }))}
          />
        ) : null}
      </div>
      <SealButton leftSection={<Check aria-hidden="true" />} disabled={missing.length > 0} onClick={() => void close()}>
        {t('finish.gate.close')}
      </SealButton>
    </section>
  )
}
