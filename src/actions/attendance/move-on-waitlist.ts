import { moveInWaitingList, waitingList } from '@/domain/attendance/waiting-list'
import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from './list-row'

/** Why the waiting list stayed in its order. */
export type MoveOnWaitlistRefusal = 'gone' | 'notWaiting'

/** Puts somebody at another place of the waiting list; 0 is next. */
export async function moveOnWaitlist(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId; readonly to: number },
): Promise<Result<void, MoveOnWaitlistRefusal>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  const { eventId, status } = row.attendance
  if (status !== 'waitlisted') return refused('notWaiting')
  return commit<void, MoveOnWaitlistRefusal>(
    db,
    { label: label('attendance.changes.movedOnWaitlist', { name: row.name, place: ask.to + 1 }), eventId },
    async (write) => {
      const attendances = await db.attendances.where('eventId').equals(eventId).toArray()
      const places = moveInWaitingList(waitingList(attendances.filter(isAlive)), ask.attendanceId, ask.to)
      await write.changeMany(
        'attendances',
        places.map(({ id, waitlistPos }) => ({ id, fields: { waitlistPos } })),
      )
      return ok(undefined)
    },
  )
}
