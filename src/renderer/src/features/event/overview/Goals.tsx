import { formatClockSecond } from '@/domain/common/time'
import { formatMoney, formatNumber, formatShare } from '@/words/format'
import { useWords } from '../../../parts/words'
import { Figure } from '../../../ui/Figure'
import { StatusMark } from '../../../ui/StatusMark'
import { useEventReadiness } from '../event-readiness'
import classes from './Overview.module.css'

/** What the event wants to reach, each beside what it looks like now. */
export function Goals() {
  const { t, language } = useWords()
  const { facts, show } = useEventReadiness()
  const { event, heads, runSheet, budget } = facts
  const unset = <span className={classes['unset']}>{t('event.goal.notSet')}</span>
  const late = runSheet.cues > 0 && runSheet.overPlannedEnd > 0
  return (
    <section className={classes['goals']} aria-label={t('event.goals')}>
      <Figure
        label={t('event.goal.attendance')}
        value={event.goalAttendance ?? unset}
        {...(event.goalAttendance === null ? {} : { unit: t('event.goal.people') })}
        basis={
          heads.registered === 0
            ? t('event.goal.noSignUps')
            : t('event.goal.expected', {
                expected: heads.expected,
                places: heads.places,
                rate: formatShare(Math.round(show.rate * 1000), 1000, language),
              })
        }
      />
      <Figure
        label={t('event.goal.firstTimers')}
        value={event.goalFirstTimers ?? unset}
        {...(event.goalFirstTimers === null ? {} : { unit: t('event.goal.people') })}
        basis={t('event.goal.firstTimersHint')}
      />
      <Figure
        label={t('event.goal.satisfaction')}
        value={event.goalSatisfaction === null ? unset : formatNumber(event.goalSatisfaction, language, 1)}
        basis={t('event.goal.scale')}
      />
      <Figure
        label={t('event.goal.onTime')}
        value={formatClockSecond((event.opensAt + event.length) * 60)}
        basis={
          runSheet.cues === 0 ? (
            t('event.goal.noRunSheet')
          ) : (
            <span className={late ? classes['late'] : undefined}>
              {late && <StatusMark mark="over" />}{' '}
              {t('event.goal.endsAt', { clock: formatClockSecond(runSheet.expectedEnd) })}
            </span>
          )
        }
      />
      <Figure
        label={t('event.goal.budget')}
        value={budget.cost.lines === 0 ? unset : formatMoney(budget.cost.expected, language)}
        basis={
          budget.cost.lines === 0
            ? t('event.goal.noBudget')
            : t('event.goal.paidOf', {
                paid: formatMoney(budget.cost.paid, language),
                planned: formatMoney(budget.cost.planned, language),
              })
        }
      />
    </section>
  )
}
