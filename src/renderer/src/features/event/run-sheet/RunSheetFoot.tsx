import { Kbd } from '@mantine/core'
import { Lock } from 'lucide-react'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { formatClock, formatClockSecond } from '@/domain/common/time'
import type { RunSheetSummary } from '@/domain/run-sheet/run-sheet-summary'
import { useWords } from '../../../parts/words'
import { StatusMark } from '../../../ui/StatusMark'
import { lengthInWords, spanInWords } from './length-words'
import classes from './RunSheet.module.css'

interface RunSheetFootProps {
  readonly event: EventPlan
  readonly summary: RunSheetSummary
}

/** The sheet at a glance: when the event ends, against the plan and the hard close, and what could be won. */
export function RunSheetFoot({ event, summary }: RunSheetFootProps) {
  const { t } = useWords()
  const { expectedEnd, overPlannedEnd, total, canShorten, canDrop, slack } = summary
  return (
    <div className={classes['foot']} role="group" aria-label={t('runSheet.foot.label')}>
      <b>{t('runSheet.foot.event', { from: formatClock(event.opensAt), to: formatClockSecond(expectedEnd) })}</b>
      {overPlannedEnd > 0 && (
        <span data-tone="late">
          <StatusMark mark="over" /> {t('runSheet.foot.late', { length: lengthInWords(t, overPlannedEnd) })}
        </span>
      )}
      {overPlannedEnd < 0 && (
        <span>
          <StatusMark mark="under" /> {t('runSheet.foot.early', { length: lengthInWords(t, overPlannedEnd) })}
        </span>
      )}
      {overPlannedEnd === 0 && (
        <span>
          <StatusMark mark="ready" /> {t('runSheet.foot.onTime')}
        </span>
      )}
      <span>{t('runSheet.foot.total', { length: spanInWords(t, total) })}</span>
      {canShorten > 0 && <span>{t('runSheet.foot.canShorten', { length: lengthInWords(t, canShorten) })}</span>}
      {canDrop > 0 && <span>{t('runSheet.foot.canDrop', { length: lengthInWords(t, canDrop) })}</span>}
      {event.hardClose !== null && (
        <span>
          <Lock aria-hidden="true" /> {t('runSheet.foot.hardClose', { at: formatClock(event.hardClose) })}
        </span>
      )}
      {slack !== null && slack >= 0 && <span>{t('runSheet.foot.slack', { length: lengthInWords(t, slack) })}</span>}
      {slack !== null && slack < 0 && (
        <span data-tone="late">
          <StatusMark mark="over" /> {t('runSheet.foot.tooLate', { length: lengthInWords(t, slack) })}
        </span>
      )}
      <span className={classes['hints']}>
        <Kbd size="xs">{KEY_ENTER}</Kbd> {t('runSheet.foot.enter')}
        <Kbd size="xs">{KEY_LOCK}</Kbd> {t('runSheet.foot.lock')}
      </span>
    </div>
  )
}

const KEY_ENTER = 'Enter'
const KEY_LOCK = 'L'
