import type { Attendance, AttendanceStatus, CheckIn, CheckInMethod } from '@/domain/attendance/attendance'
import { isExpected } from '@/domain/attendance/counters'
import type { Visit } from '@/domain/attendance/door-state'
import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { readListRow } from '../attendance/list-row'
import { addFact, readVisit } from './facts'

/** Why somebody was not let in. */
export type CheckInRefusal =
  | { readonly kind: 'gone' }
  | { readonly kind: 'alreadyInside'; readonly at: Instant; readonly doneBy: string; readonly door: string }
  /** Waitlisted, cancelled, declined, invited or pending: letting them in is a decision of its own. */
  | { readonly kind: 'notPromised'; readonly status: AttendanceStatus }

/** How somebody stands with the door. */
export interface DoorStand {
  readonly attendance: Attendance
  readonly visit: Visit | undefined
  readonly name: string
}

/**
 * Lets a person in. With `promote` somebody without a promised place is given one in the same step. What the desk knows of
 * them may come along with the number of the operation it is from: where none came since, nothing has to be read.
 */
export function checkIn(
  db: Workspace,
  ask: {
    readonly attendanceId: AttendanceId
    readonly door: string
    readonly method: CheckInMethod
    readonly promote?: boolean
    readonly known?: (DoorStand & { readonly seq: number }) | null
  },
): Promise<Result<CheckIn, CheckInRefusal>> {
  const { attendanceId, door, method, known = null } = ask
  return commit<CheckIn, CheckInRefusal>(db, null, async (write) => {
    const stand = known?.seq === write.lastSeq ? known : await readStand(db, attendanceId)
    if (!stand) return refused({ kind: 'gone' })
    const { attendance, visit, name } = stand
    const { eventId } = attendance
    write.mean({ label: label('door.changes.checkedIn', { name }), eventId })
    const inside = visit?.insideSince
    if (inside) return refused({ kind: 'alreadyInside', at: inside.at, doneBy: inside.doneBy, door: inside.door })
    if (!isExpected(attendance)) {
      if (ask.promote !== true) return refused({ kind: 'notPromised', status: attendance.status })
      await write.change('attendances', attendance.id, { status: 'confirmed', waitlistPos: '' })
    }
    // Who comes after the event was finished was late, not absent.
    if (attendance.noShow) await write.change('attendances', attendance.id, { noShow: false })
    return ok(await addFact(write, { eventId, attendanceId, kind: 'in', undoes: null, door, method }))
  })
}

async function readStand(db: Workspace, id: AttendanceId): Promise<DoorStand | null> {
  // Asked together: the database is a way there and back, and somebody stands at the door.
  const [row, visit] = await Promise.all([readListRow(db, id), readVisit(db, id)])
  return row && { ...row, visit }
}
