import type { CheckIn } from '@/domain/attendance/attendance'
import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { newAttendance } from '@/domain/attendance/new-attendance'
import { isExpected } from '@/domain/attendance/counters'
import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { findOrAddMember } from '../attendance/find-or-add-member'
import { addFact, readVisit } from './facts'

/** Why a walk-in was not let in. */
export type WalkInRefusal =
  | { readonly kind: 'gone' }
  | { readonly kind: 'nameMissing' }
  | { readonly kind: 'alreadyInside'; readonly at: Instant; readonly doneBy: string; readonly door: string }

/**
 * Registers somebody who just turned up and lets them in (现场报名). Name and phone of a known member lead to that member;
 * somebody who is on the list already is simply checked in. A full room does not refuse: who stands at the door decides.
 */
export async function walkIn(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly name: string; readonly phone: string; readonly door: string },
): Promise<Result<CheckIn, WalkInRefusal>> {
  const { eventId, door } = ask
  const name = ask.name.trim()
  if (name === '') return refused({ kind: 'nameMissing' })
  return commit<CheckIn, WalkInRefusal>(
    db,
    { label: label('door.changes.walkedIn', { name }), eventId },
    async (write) => {
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1) return refused({ kind: 'gone' })
      const { chapterId } = event
      const memberId = await findOrAddMember(db, write, { name, phone: ask.phone, chapterId, source: '' })
      const attendanceId = attendanceIdOf(eventId, memberId)
      const known = await db.attendances.get(attendanceId)
      const inside = (await readVisit(db, attendanceId))?.insideSince
      if (inside) return refused({ kind: 'alreadyInside', at: inside.at, doneBy: inside.doneBy, door: inside.door })
      if (known?.deleted === 0 && isExpected(known)) {
        return ok(await addFact(write, { eventId, attendanceId, kind: 'in', undoes: null, door, method: 'name' }))
      }
      if (known?.deleted === 0) {
        const fields = { status: 'registered', waitlistPos: '', walkIn: true } as const
        await write.change('attendances', attendanceId, fields)
      } else {
        const row = newAttendance(eventId, memberId, { walkIn: true, registeredAt: write.now })
        await write.upsert('attendances', row, attendanceId)
      }
      return ok(await addFact(write, { eventId, attendanceId, kind: 'in', undoes: null, door, method: 'walkIn' }))
    },
  )
}
