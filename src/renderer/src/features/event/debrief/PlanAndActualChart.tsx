import type { EventResults } from '@/domain/debrief/results'
import { useWords } from '../../../parts/words'
import { StatusMark } from '../../../ui/StatusMark'
import classes from './DebriefPart.module.css'

/** Planned against real minutes, a bar a cue. */
export function PlanAndActualChart({ results }: { readonly results: EventResults }) {
  const { t } = useWords()
  const { minutes, plannedMinutes, actualMinutes } = results
  const longest = Math.max(1, ...minutes.map((line) => Math.max(line.planned, line.actual)))
  const percent = (value: number) => `${(value / longest) * 100}%`
  return (
    <section className={classes['section']}>
      <h2>
        {t('finish.minutes.title')}
        {minutes.length > 0 && (
          <small>
            {t('finish.minutes.sum', { count: minutes.length, planned: plannedMinutes, actual: actualMinutes })}
          </small>
        )}
      </h2>
      {minutes.length === 0 ? (
        <p className={classes['meta']}>{t('finish.minutes.none')}</p>
      ) : (
        <table className={classes['minutes']}>
          <thead className="visually-hidden">
            <tr>
              <th>{t('finish.minutes.cue')}</th>
              <th>{t('finish.minutes.planned')}</th>
              <th>{t('finish.minutes.actual')}</th>
              <th>{t('finish.minutes.gap')}</th>
            </tr>
          </thead>
          <tbody>
            {minutes.map((line) => (
              <tr key={line.cueId}>
                <th scope="row">{line.title}</th>
                <td className={classes['barCell']}>
                  <span
                    className={classes['planBar']}
                    style={{ width: percent(Math.min(line.planned, line.actual)) }}
                  />
                  {line.over !== 0 && (
                    <span
                      className={classes['gapBar']}
                      data-over={line.over > 0}
                      style={{ width: percent(Math.abs(line.over)) }}
                    />
                  )}
                </td>
                <td className={classes['number']}>
                  {line.planned} → <b>{line.actual}</b>
                </td>
                <td className={classes['number']} data-over={line.over > 0}>
                  {line.over !== 0 && <StatusMark mark={line.over > 0 ? 'over' : 'under'} />}
                  {line.over > 0 ? `+${line.over}` : line.over < 0 ? `−${-line.over}` : '0'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
