import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { newAttendance } from '@/domain/attendance/new-attendance'
import type { AttendanceStatus } from '@/domain/attendance/attendance'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { findOrAddMember } from './find-or-add-member'
import { lastOnWaitlist } from './waitlist-position'

/** Why a person was not put on the list by hand. */
export type AddPersonRefusal = 'gone' | 'nameMissing' | 'alreadyOnList' | 'badPlusOnes'

/** Puts a person on the list by name and phone: a known member where both are the same, else a new one. */
export async function addPersonToList(
  db: Workspace,
  ask: {
    readonly eventId: EventPlanId
    readonly name: string
    readonly phone: string
    readonly status: AttendanceStatus
    readonly plusOnes: number
    readonly source: string
    readonly note: string
  },
): Promise<Result<AttendanceId, AddPersonRefusal>> {
  const { eventId, status, plusOnes, source, note } = ask
  const name = ask.name.trim()
  if (name === '') return refused('nameMissing')
  if (!Number.isInteger(plusOnes) || plusOnes < 0) return refused('badPlusOnes')
  return commit<AttendanceId, AddPersonRefusal>(
    db,
    { label: label('attendance.changes.added', { name }), eventId },
    async (write) => {
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1) return refused('gone')
      const memberId = await findOrAddMember(db, write, { name, phone: ask.phone, chapterId: event.chapterId, source })
      const id = attendanceIdOf(eventId, memberId)
      const known = await db.attendances.get(id)
      if (known?.deleted === 0) return refused('alreadyOnList')
      const waitlistPos = status === 'waitlisted' ? await lastOnWaitlist(db, eventId) : ''
      const row = { status, waitlistPos, plusOnes, source, note, registeredAt: write.now }
      await write.upsert('attendances', newAttendance(eventId, memberId, row), id)
      return ok(id)
    },
  )
}
