import { acceptToFill, likeEvents, showRate, type PastTurnout, type ShowRate } from '../insight/show-rate'
import type { Attendance } from './attendance'
import { isExpected, substitutedOf } from './counters'

/** How many places to promise so that the seats are filled, and on what that rests. */
export interface AcceptAdvice {
  readonly seats: number
  /** Places to promise in all, plus-ones counted. */
  readonly accept: number
  /** Places promised already, plus-ones counted. */
  readonly promised: number
  /** Places that may still be promised; 0 when there are enough. */
  readonly more: number
  /** Promised beyond the advice; 0 when there are not. */
  readonly over: number
  readonly show: ShowRate
  /** Whether the rate was counted from events of the same type alone. */
  readonly sameType: boolean
}

/** What the advice is computed from. */
export interface AdviceGround<Type extends string> {
  /** Seats or places; null when nobody said. */
  readonly seats: number | null
  readonly type: Type
  readonly paid: boolean
  readonly attendances: readonly Attendance[]
  /** Turnout of past events, newest first. */
  readonly past: readonly PastTurnout<Type>[]
}

/**
 * The advice "to fill 30, accept 37": seats / show rate, the rate from the community's own events of the same type (all types
 * where there are fewer than three), and before there are three events at all 0.5 for free and 0.9 for paid ones. Null
 * without a number of seats.
 */
export function acceptAdvice<Type extends string>(ground: AdviceGround<Type>): AcceptAdvice | null {
  const { seats, attendances } = ground
  if (seats === null || seats <= 0) return null
  const { turnouts, sameType } = likeEvents(ground.past, ground.type)
  const show = showRate(turnouts, ground.paid)
  const accept = acceptToFill(seats, show.rate)
  const promised = promisedPlaces(attendances)
  return {
    seats,
    accept,
    promised,
    more: Math.max(0, accept - promised),
    over: Math.max(0, promised - accept),
    show,
    sameType,
  }
}

/** Places that are promised, plus-ones counted; a place that a substitute took over counts once. */
export function promisedPlaces(attendances: readonly Attendance[]): number {
  const substituted = substitutedOf(attendances)
  return attendances.reduce(
    (sum, row) => (isExpected(row) && !row.walkIn && !substituted.has(row.id) ? sum + 1 + row.plusOnes : sum),
    0,
  )
}

/**
 * Who to call from the waiting list so that `more` places are promised: in order, as long as the person with everybody they
 * bring still fits. Nobody is skipped for somebody behind them.
 */
export function nextToCall(waiting: readonly Attendance[], more: number): Attendance[] {
  const called: Attendance[] = []
  let left = more
  for (const row of waiting) {
    left -= 1 + row.plusOnes
    if (left < 0) break
    called.push(row)
  }
  return called
}
