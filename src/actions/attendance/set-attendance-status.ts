import type { AttendanceStatus } from '@/domain/attendance/attendance'
import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from './list-row'
import { lastOnWaitlist } from './waitlist-position'

/** Sets where a person stands: a waitlisted one goes to the end of the waiting list, any other leaves it. */
export async function setAttendanceStatus(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId; readonly status: AttendanceStatus },
): Promise<Result<void, 'gone'>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  const { attendance, name } = row
  return commit<void, 'gone'>(
    db,
    { label: label(`attendance.changes.status.${ask.status}`, { name }), eventId: attendance.eventId },
    async (write) => {
      if (attendance.status === ask.status) return ok(undefined)
      const promised = ask.status === 'registered' || ask.status === 'confirmed'
      await write.change('attendances', ask.attendanceId, {
        status: ask.status,
        waitlistPos: ask.status === 'waitlisted' ? await lastOnWaitlist(db, attendance.eventId) : '',
        // Who waits once more has not been called this time.
        ...(ask.status === 'waitlisted' ? { calledAt: null } : {}),
        // Somebody who turns out to have cancelled is not a no-show.
        ...(promised ? {} : { noShow: false }),
      })
      return ok(undefined)
    },
  )
}
