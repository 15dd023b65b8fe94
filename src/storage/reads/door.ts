import type { Attendance, CheckIn } from '@/domain/attendance/attendance'
import type { DoorFact, DoorFile, DoorPerson } from '@/domain/attendance/door-file'
import { NO_PAST, type DoorPast } from '@/domain/attendance/door-difference'
import type { DoorGround } from '@/domain/attendance/merge-door'
import type { AttendanceId, EventPlanId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Member } from '@/domain/member/member'
import { phoneTail } from '@/domain/member/phone'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readCheckIns, readListedPeople } from './attendance'
import { readDoorBeginning, readDoorPasts, readIsDoorDesk } from './door-past'
import { eventRows } from './read-in-portions'

/** What the door has to know about the event and its room. */
export interface DoorSetting {
  readonly event: EventPlan
  readonly venueName: string
  /** The event's capacity, else the seats of its layout; null when neither is known. */
  readonly seats: number | null
  /** The most people the law allows in the room; null when unknown. */
  readonly legalMaximum: number | null
}

/** The event and its room as the door needs them; null when there is no such event. */
export async function readDoorSetting(db: Workspace, eventId: EventPlanId): Promise<DoorSetting | null> {
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return null
  const [venue, room, layout] = await Promise.all([
    event.venueId === null ? undefined : db.venues.get(event.venueId),
    event.roomId === null ? undefined : db.rooms.get(event.roomId),
    event.layoutId === null ? undefined : db.layouts.get(event.layoutId),
  ])
  return {
    event,
    venueName: isAlive(venue) ? venue.name : '',
    seats: event.capacity ?? (isAlive(layout) ? layout.capacity : null),
    legalMaximum: isAlive(room) ? room.legalMaximum : null,
  }
}

/** Everything a second laptop needs to run the door of an event; null when there is no such event. */
export async function readDoorContent(
  db: Workspace,
  eventId: EventPlanId,
): Promise<Omit<DoorFile, 'appVersion' | 'door' | 'writtenAt'> | null> {
  const setting = await readDoorSetting(db, eventId)
  if (!setting) return null
  const { event, venueName, seats, legalMaximum } = setting
  const [people, facts, community, state, isDoorDesk, began, pasts] = await Promise.all([
    readListedPeople(db, eventId),
    readCheckIns(db, eventId),
    db.communities.toCollection().first(),
    db.state.get('state'),
    readIsDoorDesk(db),
    readDoorBeginning(db),
    readDoorPasts(db, eventId),
  ])
  const { id, number, title, type, day, opensAt, length, zone } = event
  return {
    deviceId: state?.deviceId ?? '',
    began,
    writtenBy: community?.organiser ?? '',
    communityName: community?.name ?? '',
    event: { ...{ id, number, title, type, day, opensAt, length, zone }, venueName, seats, legalMaximum },
    people: people.flatMap(({ attendance, member }) =>
      member ? [doorPerson(attendance, member, isDoorDesk, pasts)] : [],
    ),
    facts: facts.map(doorFact),
  }
}

/** What this laptop knows of an event's door, tombstones included. */
export async function readDoorGround(db: Workspace, eventId: EventPlanId): Promise<DoorGround> {
  const [attendances, members, facts, pasts] = await Promise.all([
    eventRows(db.attendances, eventId),
    db.members.toArray(),
    eventRows(db.checkIns, eventId),
    readDoorPasts(db, eventId),
  ])
  return { attendances, members, facts, pasts }
}

function doorPerson(
  attendance: Attendance,
  member: Member,
  isDoorDesk: boolean,
  pasts: ReadonlyMap<AttendanceId, DoorPast>,
): DoorPerson {
  const { status, waitlistPos, plusOnes, ticketCode, ticketType, walkIn, substituteFor, table, party, note } =
    attendance
  const { name, otherNames, wechat, doNotInvite, doorNote } = member
  // Who came onto the list at a second door has to arrive at home with the whole number; everybody else's stays there.
  const whole = isDoorDesk && (walkIn || substituteFor !== null)
  return {
    attendanceId: attendance.id,
    memberId: member.id,
    ...{ name, otherNames, wechat, doNotInvite, doorNote },
    phones: whole ? member.phones : member.phones.map(phoneTail).filter((tail) => tail !== ''),
    ...{ status, waitlistPos, plusOnes, ticketCode, ticketType, walkIn, substituteFor, table, party, note },
    registeredAt: attendance.registeredAt,
    listedAt: attendance.createdAt,
    past: pasts.get(attendance.id) ?? NO_PAST,
  }
}

function doorFact(fact: CheckIn): DoorFact {
  const { id, attendanceId, kind, undoes, at, door, doneBy, method, nonce } = fact
  return { id, attendanceId, kind, undoes, at, door, doneBy, method, nonce }
}
