import type { AttendanceId, CheckInId } from '../common/id'
import { madeId } from '../common/made-id'
import type { Instant } from '../common/time'

/** The id of a check-in that a list knows of: the same person and moment make the same fact, at every import. */
export function importedCheckInId(attendanceId: AttendanceId, at: Instant | null): CheckInId {
  return madeId('chk', attendanceId, 'import', at === null ? '' : String(at))
}
