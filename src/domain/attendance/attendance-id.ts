import type { AttendanceId, EventPlanId, MemberId } from '../common/id'
import { madeId } from '../common/made-id'

/** The id of a person's place at an event: one row per person and event, on every machine. */
export function attendanceIdOf(eventId: EventPlanId, memberId: MemberId): AttendanceId {
  return madeId('att', eventId, memberId)
}
