import type { AttendanceId } from '../common/id'
import type { Attendance } from './attendance'
import { isExpected, substitutedOf } from './counters'
import { hasCome, type DoorState } from './door-state'

/**
 * The places that turn into no-shows when the event closes: promised (registered or confirmed), and nobody came. Cancelled,
 * declined, invited and waitlisted people are not no-shows, nor is somebody who sent a substitute, nor a walk-in.
 */
export function noShowsOf(attendances: readonly Attendance[], state: DoorState): AttendanceId[] {
  const substituted = substitutedOf(attendances)
  return attendances
    .filter(
      (attendance) =>
        isExpected(attendance) &&
        !attendance.walkIn &&
        !substituted.has(attendance.id) &&
        !hasCome(state.get(attendance.id)),
    )
    .map((attendance) => attendance.id)
}
