import type { ClockSecond } from '@/domain/common/time'
import { wallClock } from './wall-clock'
import classes from './Projector.module.css'

/** The clock alone. */
export function BigClock({ clock }: { readonly clock: ClockSecond }) {
  return (
    <main className={classes['middle']}>
      <h1 className={classes['bigClock']}>
        <time>{wallClock(clock)}</time>
      </h1>
    </main>
  )
}
