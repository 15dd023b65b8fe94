import type { ClockSecond } from '@/domain/common/time'
import type { ShowView } from '@/storage/reads/show'
import { wallClock } from './wall-clock'
import classes from './Projector.module.css'

interface BoardHeadProps {
  readonly view: ShowView
  readonly clock: ClockSecond
  readonly hasClock: boolean
}

/** Which evening it is, and what the venue's clock reads. */
export function BoardHead({ view: { event }, clock, hasClock }: BoardHeadProps) {
  return (
    <header className={classes['head']}>
      {event.number !== null && <span className={classes['number']}>{event.number}</span>}
      <p className={classes['evening']} dir="auto">
        {event.title}
      </p>
      {hasClock && <time className={classes['clock']}>{wallClock(clock)}</time>}
    </header>
  )
}
