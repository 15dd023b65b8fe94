import { v4 } from 'uuid'
import type { CheckIn, CheckInMethod } from '@/domain/attendance/attendance'
import { doorState, type Visit } from '@/domain/attendance/door-state'
import type { AttendanceId, CheckInId, EventPlanId } from '@/domain/common/id'
import type { Workspace } from '@/storage/database/workspace'
import type { Writer } from '@/storage/writes/writer'

/** What the door has seen of one person, or undefined when nothing. */
export async function readVisit(db: Workspace, attendanceId: AttendanceId): Promise<Visit | undefined> {
  const facts = await db.checkIns.where('attendanceId').equals(attendanceId).toArray()
  return doorState(facts.filter((fact) => fact.deleted === 0)).get(attendanceId)
}

interface Happened {
  readonly eventId: EventPlanId
  readonly attendanceId: AttendanceId
  readonly kind: CheckIn['kind']
  readonly undoes: CheckInId | null
  readonly door: string
  readonly method: CheckInMethod
}

/** Notes that something happened at the door, now, by whoever works at this laptop. */
export async function addFact(write: Writer, happened: Happened): Promise<CheckIn> {
  const fact = { ...happened, at: write.now, doneBy: await write.organiser(), nonce: v4() }
  return write.insert('checkIns', fact)
}
