import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from '../attendance/list-row'
import { addFact, readVisit } from './facts'
import { placeBefore } from './place-before'

/** Why a check-in was not taken back. */
export type UndoCheckInRefusal = 'gone' | 'notInside'

/**
 * Takes back that a person came in. The check-in stays as a fact, and so does its being taken back: two laptops that meet
 * later agree on it. Where two doors let the same person in, both check-ins are taken back. What the first check-in changed
 * on the list goes back, too: who was moved up waits again, and a place that somebody else came on is its owner's.
 */
export async function undoCheckIn(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId; readonly door: string },
): Promise<Result<void, UndoCheckInRefusal>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  const { eventId } = row.attendance
  return commit<void, UndoCheckInRefusal>(
    db,
    { label: label('door.changes.undone', { name: row.name }), eventId },
    async (write) => {
      const visit = await readVisit(db, ask.attendanceId)
      const stay = visit?.stay ?? []
      const [began] = stay
      if (!began) return refused('notInside')
      const before = began.id === visit?.firstIn?.id ? await placeBefore(db, began) : null
      if (before !== null) await write.change('attendances', ask.attendanceId, before)
      for (const { id: undoes, attendanceId, method } of stay)
        await addFact(write, { eventId, attendanceId, kind: 'undo', undoes, door: ask.door, method })
      return ok(undefined)
    },
  )
}
