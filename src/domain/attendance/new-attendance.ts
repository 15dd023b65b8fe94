import type { EventPlanId, MemberId } from '../common/id'
import type { Draft } from '../common/row'
import type { Attendance } from './attendance'

/** A place on an event's list with nothing special about it. */
export function newAttendance(
  eventId: EventPlanId,
  memberId: MemberId,
  fields: Omit<Partial<Draft<Attendance>>, 'eventId' | 'memberId'> = {},
): Draft<Attendance> {
  return {
    eventId,
    memberId,
    status: 'registered',
    waitlistPos: '',
    calledAt: null,
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
    party: '',
    note: '',
    importId: null,
    ...fields,
  }
}
