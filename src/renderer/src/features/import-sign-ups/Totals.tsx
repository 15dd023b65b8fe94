import { useWords } from '../../parts/words'
import type { SeenPlan, SeenPreview } from './seen-preview'
import classes from './import.module.css'

/** Every row of the list, accounted for in one line. */
export function Totals({ file, plan }: { readonly file: SeenPreview['file']; readonly plan: SeenPlan | undefined }) {
  const { t } = useWords()
  if (plan === undefined) return null
  const { added, changed, unchanged, merged, skipped, listed } = plan.totals
  const parts = [
    ['added', added],
    ['changed', changed],
    ['unchanged', unchanged],
    ['merged', merged],
    ['skipped', skipped + file.counts.rejected],
    ['blank', file.counts.blank],
  ] as const
  const sum = parts.flatMap(([name, count]) => (count === 0 ? [] : [t(`signUpFigures.${name}`, { count })]))
  return (
    <p className={classes['totals']} role="status">
      <span>
        <b>{t('signUps.foot.people', { count: listed })}</b> {t('signUps.foot.onList')}
      </span>
      <span className={classes['meta']}>
        {[t('signUpFigures.rows', { count: file.counts.rows }), sum.join(' + ')].filter(Boolean).join(' = ')}
      </span>
    </p>
  )
}
