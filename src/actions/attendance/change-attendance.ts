import type { Attendance } from '@/domain/attendance/attendance'
import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import { readListRow } from './list-row'

/** Why a place on the list was not changed. */
export type ChangeAttendanceRefusal = 'gone' | 'badPlusOnes'

/** What may be changed on a place beside its status. */
export type AttendanceChange = Partial<
  Pick<Attendance, 'plusOnes' | 'note' | 'table' | 'party' | 'ticketCode' | 'source'>
>

/** Changes how many somebody brings, the note for the door, the table, the group, the ticket or the source. */
export async function changeAttendance(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId; readonly change: AttendanceChange },
): Promise<Result<void, ChangeAttendanceRefusal>> {
  const { plusOnes } = ask.change
  if (plusOnes !== undefined && (!Number.isInteger(plusOnes) || plusOnes < 0)) return refused('badPlusOnes')
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  const { name, attendance: before } = row
  const change = await changedLabel(db, { table: 'attendances', name, before, fields: ask.change })
  return commit<void, ChangeAttendanceRefusal>(
    db,
    { label: change, eventId: row.attendance.eventId },
    async (write) => {
      await write.change('attendances', ask.attendanceId, ask.change)
      return ok(undefined)
    },
  )
}
