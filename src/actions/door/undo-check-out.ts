import type { AttendanceId } from '@/domain/common/id'
import { hasLeft } from '@/domain/attendance/door-state'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from '../attendance/list-row'
import { addFact, readVisit } from './facts'

/** Why somebody's leaving was not taken back. */
export type UndoCheckOutRefusal = 'gone' | 'notLeft'

/** Takes back that a person left: they were inside all the time. Both facts stay, like those of a check-in taken back. */
export async function undoCheckOut(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId; readonly door: string },
): Promise<Result<void, UndoCheckOutRefusal>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  const { eventId } = row.attendance
  return commit<void, UndoCheckOutRefusal>(
    db,
    { label: label('door.changes.checkOutUndone', { name: row.name }), eventId },
    async (write) => {
      const visit = await readVisit(db, ask.attendanceId)
      if (!hasLeft(visit) || !visit?.lastOut) return refused('notLeft')
      const { id: undoes, attendanceId, method } = visit.lastOut
      await addFact(write, { eventId, attendanceId, kind: 'undo', undoes, door: ask.door, method })
      return ok(undefined)
    },
  )
}
