import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from '../attendance/list-row'
import { addFact, readVisit } from './facts'

/** Why a person was not checked out. */
export type CheckOutRefusal = 'gone' | 'notInside'

/** Notes that a person left; they still count as having come, and may come back in. */
export async function checkOut(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId; readonly door: string },
): Promise<Result<void, CheckOutRefusal>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused('gone')
  const { eventId } = row.attendance
  return commit<void, CheckOutRefusal>(
    db,
    { label: label('door.changes.checkedOut', { name: row.name }), eventId },
    async (write) => {
      const inside = (await readVisit(db, ask.attendanceId))?.insideSince
      if (!inside) return refused('notInside')
      const { attendanceId, door } = ask
      await addFact(write, { eventId, attendanceId, kind: 'out', undoes: null, door, method: 'list' })
      return ok(undefined)
    },
  )
}
