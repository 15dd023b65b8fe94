import type { PlanTotals } from '@/domain/attendance/sign-up-plan'
import { useWords } from '../../parts/words'
import classes from './import.module.css'

/** How the event's list differs afterwards. */
export function AfterImport({ totals }: { readonly totals: PlanTotals }) {
  const { t } = useWords()
  const figures = [
    ['added', totals.added === 0 ? '0' : `+${totals.added}`],
    ['changed', String(totals.changed)],
    ['unchanged', String(totals.unchanged)],
    ['gone', String(totals.gone)],
  ] as const
  return (
    <section className={classes['after']} aria-labelledby="import-after">
      <div className={classes['heading']}>
        <h2 id="import-after">{t('signUps.result.heading')}</h2>
        <span className={classes['meta']}>{t('signUps.result.compared')}</span>
      </div>
      <ul>
        {figures.map(([name, figure]) => (
          <li key={name}>
            <b>{figure}</b>
            {t(`signUps.result.${name}`)}
            {name === 'gone' && totals.gone > 0 && <span className={classes['meta']}>{t('signUps.result.kept')}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
