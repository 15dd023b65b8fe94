import type { Attendance } from './attendance'
import { isExpected, substitutedOf } from './counters'

/** A place on the sign-in sheet. */
export interface SignInLine {
  readonly number: number
  readonly attendance: Attendance
}

/**
 * The people of a sign-in sheet, numbered in the order in which they came onto the list. Everybody on the list has a number
 * for good, those who cancelled too, so that a sheet printed again keeps the numbers; only those who are expected are on it.
 */
export function signInLines(attendances: readonly Attendance[]): SignInLine[] {
  const substituted = substitutedOf(attendances)
  return numberedLines(attendances).filter(
    ({ attendance }) => isExpected(attendance) && !attendance.walkIn && !substituted.has(attendance.id),
  )
}

/** Everybody on the list with their number: a sheet that was printed earlier may name somebody who cancelled since. */
export function numberedLines(attendances: readonly Attendance[]): SignInLine[] {
  return [...attendances].sort(byArrivalOnList).map((attendance, index) => ({ number: index + 1, attendance }))
}

function byArrivalOnList(a: Attendance, b: Attendance): number {
  const order = a.createdAt - b.createdAt || (a.registeredAt ?? Infinity) - (b.registeredAt ?? Infinity)
  // Two unknown registration times differ by NaN, which is no order either.
  return order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
