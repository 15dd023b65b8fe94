import type { Attendance } from '@/domain/attendance/attendance'
import type { AttendanceId, EventPlanId, MemberId } from '@/domain/common/id'
import type { Draft } from '@/domain/common/row'
import type { Workspace } from '@/storage/database/workspace'

/** A person's place on the list and their name, or null when it is gone. */
export async function readListRow(
  db: Workspace,
  id: AttendanceId,
): Promise<{ readonly attendance: Attendance; readonly name: string } | null> {
  const attendance = await db.attendances.get(id)
  if (!attendance || attendance.deleted === 1) return null
  return { attendance, name: (await db.members.get(attendance.memberId))?.name ?? '' }
}

/** A place on the list with nothing special about it. */
export function plainAttendance(
  eventId: EventPlanId,
  memberId: MemberId,
  fields: Partial<Draft<Attendance>> = {},
): Draft<Attendance> {
  return {
    eventId,
    memberId,
    status: 'registered',
    waitlistPos: '',
    plusOnes: 0,
    source: '',
    ticketCode: '',
    ticketType: '',
    registeredAt: null,
    answers: [],
    walkIn: false,
    substituteFor: null,
    noShow: false,
    table: '',
    note: '',
    importId: null,
    ...fields,
  }
}
