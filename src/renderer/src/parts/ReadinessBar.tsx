import type { ReadinessCheck } from '@/domain/event-plan/finding'
import classes from './ReadinessBar.module.css'

const ORDER = ['ready', 'toConfirm', 'over', 'short', 'clash'] as const

/** A box for every check, the ready ones first. The numbers beside it say the same. */
export function ReadinessBar({ checks }: { readonly checks: readonly Pick<ReadinessCheck, 'key' | 'state'>[] }) {
  const sorted = checks.toSorted((one, two) => ORDER.indexOf(one.state) - ORDER.indexOf(two.state))
  return (
    <span className={classes['bar']} aria-hidden="true">
      {sorted.map(({ key, state }) => (
        <span key={key} className={classes['box']} data-state={state} />
      ))}
    </span>
  )
}
