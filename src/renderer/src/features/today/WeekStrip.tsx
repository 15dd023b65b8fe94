import { formatOffset } from '@/domain/checklist/parse-due'
import { daysBetween, formatClock } from '@/domain/common/time'
import type { TodayView } from '@/storage/reads/today'
import { formatDay } from '@/words/format'
import { GoLink, to } from '../../parts/go'
import { NumberSeal } from '../../parts/NumberSeal'
import { TypeMark } from '../../parts/TypeMark'
import { useWords } from '../../parts/words'
import classes from './TodayScreen.module.css'

/** Seven days: what takes place, and how many tasks are due. */
export function WeekStrip({ view }: { readonly view: TodayView }) {
  const { t, language } = useWords()
  const next = view.next?.facts.event
  const nextDay = next?.day ?? null
  return (
    <ol className={classes['strip']} aria-label={t('today.week')}>
      {view.week.map(({ day, events, tasksDue }) => {
        const ahead = nextDay === null ? null : daysBetween(nextDay, day)
        return (
          <li key={day} className={classes['day']}>
            <div className={classes['dayHead']}>
              {formatDay(day, language, 'weekday')}
              <strong>{Number(day.slice(8))}</strong>
              {next?.day === day && next.number !== null && <NumberSeal number={next.number} current />}
              {day === view.today ? (
                <span className={classes['when']} data-today="true">
                  {t('today.title')}
                </span>
              ) : (
                ahead !== null && ahead < 0 && <span className={classes['when']}>{formatOffset(ahead)}</span>
              )}
            </div>
            {events.map((event) => (
              <GoLink key={event.id} to={to.event(event.id)} className={classes['dayEvent'] ?? ''}>
                <TypeMark type={event.type} wordless />
                <span className={classes['clipped']} title={event.title}>
                  {formatClock(event.opensAt)} {event.title}
                </span>
              </GoLink>
            ))}
            {tasksDue > 0 && <div className={classes['due']}>{t('today.dayDue', { count: tasksDue })}</div>}
          </li>
        )
      })}
    </ol>
  )
}
