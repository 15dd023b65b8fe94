import type { AcceptAdvice } from '@/domain/attendance/accept-advice'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { formatShare } from '@/words/format'
import { useWords } from '../../../parts/words'
import classes from './BeforeDay.module.css'

interface AdviceLineProps {
  /** Null while nobody said how many seats there are. */
  readonly advice: AcceptAdvice | null
  readonly event: Pick<EventPlan, 'type' | 'fee'>
}

/** "To fill 30, accept 37", with what it rests on. */
export function AdviceLine({ advice, event }: AdviceLineProps) {
  const { t, language } = useWords()
  if (advice === null) return <p className={classes['advice']}>{t('attendance.waitlist.noSeats')}</p>
  const { seats, accept, promised, more, over, show, sameType } = advice
  const rate = formatShare(Math.round(show.rate * 1000), 1000, language)
  const basis = { rate, count: show.events, attended: show.attended, of: show.registered }
  return (
    <p className={classes['advice']}>
      <strong>{t('attendance.waitlist.advice', { seats, accept })}</strong>
      <span>{t('attendance.waitlist.promised', { promised })}</span>
      <span>
        {more > 0
          ? t('attendance.waitlist.more', { count: more })
          : over > 0
            ? t('attendance.waitlist.over', { count: over })
            : t('attendance.waitlist.enough')}
      </span>
      <span className={classes['meta']}>
        {show.from === 'history'
          ? sameType
            ? t('attendance.waitlist.basisSameType', { ...basis, type: t(`common.eventType.${event.type}`) })
            : t('attendance.waitlist.basisAll', basis)
          : (event.fee?.minor ?? 0) > 0
            ? t('attendance.waitlist.basisPaid', basis)
            : t('attendance.waitlist.basisFree', basis)}
      </span>
    </p>
  )
}
