import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { newAttendance } from '@/domain/attendance/new-attendance'
import type { AttendanceStatus } from '@/domain/attendance/attendance'
import type { AttendanceId, EventPlanId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { lastOnWaitlist } from './waitlist-position'

/** Why somebody was not put on the list. */
export type AddToListRefusal = 'gone' | 'alreadyOnList' | 'badPlusOnes'

/** Puts a person the community knows on the list of an event. */
export async function addToList(
  db: Workspace,
  ask: {
    readonly eventId: EventPlanId
    readonly memberId: MemberId
    readonly status?: AttendanceStatus
    readonly plusOnes?: number
    readonly source?: string
    readonly note?: string
  },
): Promise<Result<AttendanceId, AddToListRefusal>> {
  const { eventId, memberId, status = 'registered', plusOnes = 0, source = '', note = '' } = ask
  if (!Number.isInteger(plusOnes) || plusOnes < 0) return refused('badPlusOnes')
  const member = await db.members.get(memberId)
  return commit<AttendanceId, AddToListRefusal>(
    db,
    { label: label('attendance.changes.added', { name: member?.name ?? '' }), eventId },
    async (write) => {
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1 || !member || member.deleted === 1) return refused('gone')
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
