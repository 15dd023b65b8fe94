import type { ChapterId, EventPlanId, MemberId, SignUpImportId } from '../common/id'
import type { Draft } from '../common/row'
import type { Position } from '../common/order'
import type { Member } from '../member/member'
import { newMember } from '../member/new-member'
import type { Attendance } from './attendance'
import { newAttendance } from './new-attendance'
import { isStarredOut, type SignUpEntry } from './sign-up-entry'

/** A new member as a sign-up list knows them: an observer until they take part. */
export function memberFromEntry(entry: SignUpEntry, chapterId: ChapterId | null): Draft<Member> {
  return {
    ...newMember(entry.name),
    phones: entry.phones,
    emails: entry.emails.filter((email) => !isStarredOut(email)),
    wechat: entry.wechat,
    organisation: entry.organisation,
    tags: entry.tags,
    tier: 'observer',
    chapterId,
    source: entry.source,
  }
}

/** A new place on the event's list, as the list gives it. Somebody whose status is not said has registered. */
export function attendanceFromEntry(
  entry: SignUpEntry,
  place: { eventId: EventPlanId; memberId: MemberId; waitlistPos: Position | ''; importId: SignUpImportId | null },
): Draft<Attendance> {
  return newAttendance(place.eventId, place.memberId, {
    status: entry.status ?? 'registered',
    waitlistPos: place.waitlistPos,
    plusOnes: entry.plusOnes ?? 0,
    source: entry.source,
    ticketCode: entry.ticketId,
    ticketType: entry.ticketType,
    registeredAt: entry.registeredAt,
    answers: entry.answers,
    table: entry.table,
    note: entry.note,
    importId: place.importId,
  })
}
