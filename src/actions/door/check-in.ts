import type { AttendanceStatus, CheckIn, CheckInMethod } from '@/domain/attendance/attendance'
import { isExpected } from '@/domain/attendance/counters'
import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from '../attendance/list-row'
import { addFact, readDoneBy, readVisit } from './facts'

/** Why somebody was not let in. */
export type CheckInRefusal =
  | { readonly kind: 'gone' }
  | { readonly kind: 'alreadyInside'; readonly at: Instant; readonly doneBy: string; readonly door: string }
  /** Waitlisted, cancelled, declined, invited or pending: letting them in is a decision of its own. */
  | { readonly kind: 'notPromised'; readonly status: AttendanceStatus }

/** Lets a person in. With `promote` somebody without a promised place is given one in the same step. */
export async function checkIn(
  db: Workspace,
  ask: {
    readonly attendanceId: AttendanceId
    readonly door: string
    readonly method: CheckInMethod
    readonly promote?: boolean
  },
): Promise<Result<CheckIn, CheckInRefusal>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused({ kind: 'gone' })
  const { attendance, name } = row
  return commit<CheckIn, CheckInRefusal>(
    db,
    { label: label('door.changes.checkedIn', { name }), eventId: attendance.eventId },
    async (write) => {
      // Asked together: the database is a way there and back, and somebody stands at the door.
      const [visit, doneBy] = await Promise.all([readVisit(db, ask.attendanceId), readDoneBy(db)])
      const inside = visit?.insideSince
      if (inside) return refused({ kind: 'alreadyInside', at: inside.at, doneBy: inside.doneBy, door: inside.door })
      if (!isExpected(attendance)) {
        if (ask.promote !== true) return refused({ kind: 'notPromised', status: attendance.status })
        await write.change('attendances', attendance.id, { status: 'confirmed', waitlistPos: '' })
      }
      // Who comes after the event was finished was late, not absent.
      if (attendance.noShow) await write.change('attendances', attendance.id, { noShow: false })
      const { eventId } = attendance
      const { attendanceId, door, method } = ask
      return ok(await addFact(db, write, { eventId, attendanceId, kind: 'in', undoes: null, door, method }, doneBy))
    },
  )
}
