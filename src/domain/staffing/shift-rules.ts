import type { Fields } from '../common/row'
import type { Shift } from './staffing'

/** The most people one shift can ask for. */
export const MOST_NEEDED = 999

export type ShiftFields = Pick<Fields<Shift>, 'station' | 'callsAt' | 'endsAt' | 'needed'>
export type ShiftRefusal = 'badNumber' | 'endsBeforeCall'

/** Checks a shift: a whole number of people from 0 to 999, and an end that comes after the call time. */
export function shiftProblem(shift: Pick<Shift, 'needed' | 'callsAt' | 'endsAt'>): ShiftRefusal | null {
  if (!Number.isInteger(shift.needed) || shift.needed < 0 || shift.needed > MOST_NEEDED) return 'badNumber'
  if (shift.callsAt !== null && shift.endsAt !== null && shift.endsAt <= shift.callsAt) return 'endsBeforeCall'
  return null
}
