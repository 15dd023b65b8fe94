import type { Assignment, Shift } from './staffing'

/** How well a shift is filled. */
export interface Coverage {
  readonly needed: number
  readonly confirmed: number
  /** Asked, and no answer yet. */
  readonly asked: number
  readonly declined: number
  readonly standIns: number
  /** How many more confirmed people are needed. Stand-ins do not count: they come only when somebody drops out. */
  readonly short: number
}

/** How well one shift is filled by its assignments (those of other shifts are left aside). */
export function coverageOf(shift: Shift, assignments: readonly Assignment[]): Coverage {
  const count = { asked: 0, confirmed: 0, declined: 0, standIn: 0 }
  for (const { shiftId, state } of assignments) if (shiftId === shift.id) count[state] += 1
  return {
    needed: shift.needed,
    confirmed: count.confirmed,
    asked: count.asked,
    declined: count.declined,
    standIns: count.standIn,
    short: Math.max(0, shift.needed - count.confirmed),
  }
}

/** The sum over all shifts; what is missing in one is not made up by too many in another. */
export function totalCoverage(coverages: readonly Coverage[]): Coverage {
  const sum = { needed: 0, confirmed: 0, asked: 0, declined: 0, standIns: 0, short: 0 }
  for (const one of coverages) {
    sum.needed += one.needed
    sum.confirmed += one.confirmed
    sum.asked += one.asked
    sum.declined += one.declined
    sum.standIns += one.standIns
    sum.short += one.short
  }
  return sum
}
