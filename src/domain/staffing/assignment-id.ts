import type { AssignmentId, MemberId, ShiftId } from '../common/id'
import { madeId } from '../common/made-id'

/** The id of a person's place on a shift: one row per person and shift, on every machine. */
export function assignmentIdOf(shiftId: ShiftId, memberId: MemberId): AssignmentId {
  return madeId('asg', shiftId, memberId)
}
