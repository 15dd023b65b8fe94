import { useMemo } from 'react'
import { arrivalCurve, markedFromPaper } from '@/domain/attendance/counters'
import type { DoorState } from '@/domain/attendance/door-state'
import type { Zone } from '@/domain/common/time'
import { formatInstant } from '@/words/format'
import { useWords } from '../../parts/words'
import table from '../../ui/table.module.css'
import classes from './ArrivalCurve.module.css'
import text from './door-text.module.css'

const MOST_BARS = 7

/** How many came in every five minutes: the last bars, and all of them as a table behind. */
export function ArrivalCurve({ state, zone }: { readonly state: DoorState; readonly zone: Zone }) {
  const { t, language } = useWords()
  const all = useMemo(() => arrivalCurve(state), [state])
  const onPaper = useMemo(() => markedFromPaper(state), [state])
  const steps = all.slice(-MOST_BARS)
  const most = Math.max(1, ...steps.map((step) => step.heads))
  const rows = all.map((step, at) => ({
    ...step,
    sum: all.slice(0, at + 1).reduce((sum, { heads }) => sum + heads, 0),
    time: formatInstant(step.from, language, zone),
  }))
  return (
    <section>
      <div className={text['heading']}>
        <h2>{t('door.perFiveMinutes')}</h2>
      </div>
      {steps.length === 0 && onPaper === 0 && <p className={text['meta']}>{t('door.noArrivals')}</p>}
      {steps.length > 0 && (
        <>
          <ol className={classes['bars']}>
            {steps.map((step, at) => {
              const time = formatInstant(step.from, language, zone)
              return (
                <li key={step.from} aria-label={t('door.arrivals', { time, count: step.heads })}>
                  <span aria-hidden="true">{step.heads > 0 ? step.heads : ''}</span>
                  <i
                    aria-hidden="true"
                    data-latest={at === steps.length - 1}
                    style={{ height: `${Math.round((step.heads / most) * 46)}px` }}
                  />
                  <small aria-hidden="true">{time}</small>
                </li>
              )
            })}
          </ol>
          <details className={classes['curveTable']}>
            <summary>{t('door.curve.table')}</summary>
            <table className={table['table']}>
              <thead>
                <tr>
                  <th scope="col">{t('door.curve.from')}</th>
                  <th scope="col" className={table['number']}>
                    {t('door.curve.heads')}
                  </th>
                  <th scope="col" className={table['number']}>
                    {t('door.curve.all')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.from}>
                    <td>{row.time}</td>
                    <td className={table['number']}>{row.heads}</td>
                    <td className={table['number']}>{row.sum}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
      {onPaper > 0 && <p className={text['meta']}>{t('door.curve.onPaper', { count: onPaper })}</p>}
    </section>
  )
}
