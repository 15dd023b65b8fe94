import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from './list-row'

/** Why nobody was noted as called. */
export type CallRefusal = 'gone' | 'notWaiting'

/** Notes that somebody on the waiting list was asked to come after all, or takes that back. The answer is their status. */
export async function callFromWaitlist(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId; readonly called: boolean },
): Promise<Result<void, CallRefusal>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  if (row.attendance.status !== 'waitlisted') return refused('notWaiting')
  const { name } = row
  return commit<void, CallRefusal>(
    db,
    {
      label: label(ask.called ? 'attendance.changes.called' : 'attendance.changes.notCalled', { name }),
      eventId: row.attendance.eventId,
    },
    async (write) => {
      await write.change('attendances', ask.attendanceId, { calledAt: ask.called ? write.now : null })
      return ok(undefined)
    },
  )
}
