import type { GoalResult, EventResults } from '@/domain/debrief/results'
import { formatNumber, formatShare } from '@/words/format'
import { useWords } from '../../../parts/words'
import { Figure } from '../../../ui/Figure'
import { StatusMark } from '../../../ui/StatusMark'
import classes from './DebriefPart.module.css'

interface ResultFiguresProps {
  readonly results: EventResults
  readonly notCome: number
}

/** The figures of the event beside their goals; each says what it is counted from. */
export function ResultFigures({ results, notCome }: ResultFiguresProps) {
  const { t, language } = useWords()
  const { attendance, firstTimers, firstTimerShare, satisfaction, nps, answered, showRate } = results
  const number = (value: number | null, digits = 0) => (value === null ? '–' : formatNumber(value, language, digits))
  return (
    <section className={classes['figures']} aria-label={t('finish.figures')}>
      <Figure
        label={t('finish.figure.attendance')}
        value={number(attendance.result)}
        unit={t('finish.people')}
        basis={
          <>
            <Gap of={attendance} />
            <span className={classes['basis']}>
              {t('finish.attendanceBasis', { walkIns: results.walkIns, guests: results.plusOnes })}
            </span>
          </>
        }
      />
      <Figure
        label={t('finish.figure.firstTimers')}
        value={number(firstTimers.result)}
        unit={t('finish.people')}
        basis={
          <>
            <Gap of={firstTimers} />
            <span className={classes['basis']}>
              {t('finish.firstTimersBasis', { part: firstTimerShare.part, whole: firstTimerShare.whole })}
            </span>
          </>
        }
      />
      <Figure
        label={t('finish.figure.satisfaction')}
        value={number(satisfaction.result, 1)}
        basis={
          <>
            <Gap of={satisfaction} />
            <span className={classes['basis']}>{t('finish.ratingsBasis', { count: results.ratings })}</span>
          </>
        }
      />
      <Figure
        label={t('finish.figure.nps')}
        value={nps.kind === 'score' ? number(nps.score) : '–'}
        basis={
          nps.kind === 'score'
            ? t('finish.npsBasis', { count: nps.answers })
            : t('finish.npsTooFew', { count: nps.answers })
        }
      />
      <Figure
        label={t('finish.figure.answered')}
        value={formatShare(answered.part, answered.whole, language)}
        basis={t('finish.answeredBasis', { part: answered.part, whole: answered.whole })}
      />
      <Figure
        label={t('finish.figure.showRate')}
        value={formatShare(showRate.part, showRate.whole, language)}
        basis={t('finish.showRateBasis', { part: showRate.part, whole: showRate.whole, noShows: notCome })}
      />
    </section>
  )
}

/** How a result stands to its goal: shape, word and number. */
function Gap({ of }: { readonly of: GoalResult }) {
  const { t, language } = useWords()
  if (of.goal === null) return <span className={classes['basis']}>{t('finish.noGoal')}</span>
  const goal = t('finish.goal', { goal: formatNumber(of.goal, language, 1) })
  if (of.gap === null)
    return (
      <span className={classes['basis']}>
        {goal} · {t('finish.noResult')}
      </span>
    )
  const gap = formatNumber(Math.abs(of.gap), language, 1)
  return (
    <span className={classes['gap']} data-met={of.gap >= 0}>
      {goal}
      <StatusMark mark={of.gap < 0 ? 'short' : 'ready'} />
      {of.gap === 0 ? t('finish.met') : of.gap > 0 ? t('finish.over', { gap }) : t('finish.under', { gap })}
    </span>
  )
}
