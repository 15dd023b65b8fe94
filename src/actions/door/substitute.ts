import type { CheckIn } from '@/domain/attendance/attendance'
import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { isExpected } from '@/domain/attendance/counters'
import { newAttendance } from '@/domain/attendance/new-attendance'
import type { AttendanceId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { findOrAddMember } from '../attendance/find-or-add-member'
import { readListRow } from '../attendance/list-row'
import { addFact, readVisit } from './facts'

/** Why nobody came in another's place. */
export type SubstituteRefusal =
  | { readonly kind: 'gone' }
  | { readonly kind: 'nameMissing' }
  /** The person whose place it is has come, or has none to give away. */
  | { readonly kind: 'placeTaken' }
  /** The one who comes has a place of their own. */
  | { readonly kind: 'ownPlace' }
  | { readonly kind: 'alreadyInside'; readonly at: Instant; readonly doneBy: string; readonly door: string }

/**
 * Lets somebody in on another's place (替换): A comes for B. Both stay on the list, A with B's table and plus-ones; B is not
 * expected any more and is no no-show either.
 */
export async function substitute(
  db: Workspace,
  ask: { readonly attendanceId: AttendanceId; readonly name: string; readonly phone: string; readonly door: string },
): Promise<Result<CheckIn, SubstituteRefusal>> {
  const row = await readListRow(db, ask.attendanceId)
  if (!row) return refused({ kind: 'gone' })
  const name = ask.name.trim()
  const { eventId, plusOnes, table, party } = row.attendance
  return commit<CheckIn, SubstituteRefusal>(
    db,
    { label: label('door.changes.substituted', { name, other: row.name }), eventId },
    async (write) => {
      if (name === '') return refused({ kind: 'nameMissing' })
      const place = await db.attendances.get(ask.attendanceId)
      const event = await db.eventPlans.get(eventId)
      if (!isAlive(place) || !isAlive(event)) return refused({ kind: 'gone' })
      const others = await db.attendances.where('eventId').equals(eventId).toArray()
      const given = others.some((other) => other.deleted === 0 && other.substituteFor === place.id)
      if (given || !isExpected(place) || (await readVisit(db, place.id))?.firstIn)
        return refused({ kind: 'placeTaken' })
      const person = { name, phone: ask.phone, chapterId: event.chapterId, source: '' }
      const memberId = await findOrAddMember(db, write, person)
      if (memberId === place.memberId) return refused({ kind: 'ownPlace' })
      const attendanceId = attendanceIdOf(eventId, memberId)
      const inside = (await readVisit(db, attendanceId))?.insideSince
      if (inside) return refused({ kind: 'alreadyInside', at: inside.at, doneBy: inside.doneBy, door: inside.door })
      const known = await db.attendances.get(attendanceId)
      if (isAlive(known) && isExpected(known)) return refused({ kind: 'ownPlace' })
      const fields = { status: 'confirmed', substituteFor: place.id, plusOnes, table, party, waitlistPos: '' } as const
      if (isAlive(known)) await write.change('attendances', attendanceId, fields)
      else {
        const added = newAttendance(eventId, memberId, { ...fields, registeredAt: write.now })
        await write.upsert('attendances', added, attendanceId)
      }
      const { door } = ask
      return ok(await addFact(write, { eventId, attendanceId, kind: 'in', undoes: null, door, method: 'name' }))
    },
  )
}
