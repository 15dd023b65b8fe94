import { doorState, hasCome } from '@/domain/attendance/door-state'
import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from './list-row'

/** Why somebody was not taken off the list. */
export type RemoveFromListRefusal = 'gone' | 'checkedIn'

/** Takes a person off the list of an event. Somebody who was let in stays: the check-in has to be taken back first. */
export async function removeFromList(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId },
): Promise<Result<void, RemoveFromListRefusal>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  return commit<void, RemoveFromListRefusal>(
    db,
    { label: label('attendance.changes.removed', { name: row.name }), eventId: row.attendance.eventId },
    async (write) => {
      const facts = await db.checkIns.where('attendanceId').equals(ask.attendanceId).toArray()
      const state = doorState(facts.filter((fact) => fact.deleted === 0))
      if (hasCome(state.get(ask.attendanceId))) return refused('checkedIn')
      await write.remove('attendances', ask.attendanceId)
      return ok(undefined)
    },
  )
}
