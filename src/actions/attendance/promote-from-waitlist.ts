import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from './list-row'

/** Why nobody was promoted. */
export type PromoteRefusal = 'gone' | 'notWaiting'

/** Gives a place to somebody on the waiting list (递补). */
export async function promoteFromWaitlist(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId },
): Promise<Result<void, PromoteRefusal>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  if (row.attendance.status !== 'waitlisted') return refused('notWaiting')
  return commit<void, PromoteRefusal>(
    db,
    { label: label('attendance.changes.promoted', { name: row.name }), eventId: row.attendance.eventId },
    async (write) => {
      await write.change('attendances', ask.attendanceId, { status: 'confirmed', waitlistPos: '' })
      return ok(undefined)
    },
  )
}
