import type { Attendance } from '@/domain/attendance/attendance'
import type { AttendanceId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'

/** A person's place on the list and their name, or null when it is gone. */
export async function readListRow(
  db: Workspace,
  id: AttendanceId,
): Promise<{ readonly attendance: Attendance; readonly name: string } | null> {
  const attendance = await db.attendances.get(id)
  if (!attendance || attendance.deleted === 1) return null
  return { attendance, name: (await db.members.get(attendance.memberId))?.name ?? '' }
}
