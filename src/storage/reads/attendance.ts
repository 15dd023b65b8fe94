import type { Attendance, CheckIn } from '@/domain/attendance/attendance'
import { doorState, hasCome } from '@/domain/attendance/door-state'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { compareNames } from '@/domain/member/compare-names'
import type { Member } from '@/domain/member/member'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readMany } from './read-many'
import { sortedInPortions } from './sort-in-portions'
import { eventRows } from './read-in-portions'

/** A place on the list of an event and the person who has it; the person is null once they were deleted. */
export interface ListedPerson {
  readonly attendance: Attendance
  readonly member: Member | null
}

/** Everybody on the list of an event, by name. Does not touch check-ins, so it stays as it is while people come in. */
export async function readListedPeople(db: Workspace, eventId: EventPlanId): Promise<ListedPerson[]> {
  return sortedInPortions(await readListedRows(db, eventId), byName)
}

/** How many places an event has on its list, those that were taken off it too. */
export function countPlaces(db: Workspace, eventId: EventPlanId): Promise<number> {
  return db.attendances.where('eventId').equals(eventId).count()
}

/** The same in no order, for use within a transaction. */
export async function readListedRows(db: Workspace, eventId: EventPlanId): Promise<ListedPerson[]> {
  const attendances = (await eventRows(db.attendances, eventId)).filter(isAlive)
  const members = await readMany<Member>(
    db.table('members'),
    attendances.map((attendance) => attendance.memberId),
  )
  return attendances.map((attendance, at) => {
    const member = members[at]
    return { attendance, member: isAlive(member) ? member : null }
  })
}

/** The order of a list: by name, the reading of Chinese ones, and of two with one name always the same first. */
export function byName(a: ListedPerson, b: ListedPerson): number {
  return compareNames(a.member?.name ?? '', b.member?.name ?? '') || (a.attendance.id < b.attendance.id ? -1 : 1)
}

/** The facts of the door of an event. */
export async function readCheckIns(db: Workspace, eventId: EventPlanId): Promise<CheckIn[]> {
  return (await eventRows(db.checkIns, eventId)).filter(isAlive)
}

/**
 * Which of these people had never come to an event before this one. Earlier means: on an earlier day; without a day of its
 * own, an event comes after all that have one.
 */
export async function readFirstTimers(
  db: Workspace,
  event: Pick<EventPlan, 'id' | 'day'>,
  came: readonly { readonly memberId: MemberId }[],
): Promise<MemberId[]> {
  const members = [...new Set(came.map((row) => row.memberId))]
  const others = (await db.attendances.where('memberId').anyOf(members).toArray()).filter(
    (row) => isAlive(row) && row.eventId !== event.id,
  )
  const events = await db.eventPlans.bulkGet([...new Set(others.map((row) => row.eventId))])
  const earlier = new Set(
    events.flatMap((other) =>
      isAlive(other) && other.day !== null && (event.day === null || other.day < event.day) ? [other.id] : [],
    ),
  )
  const before = others.filter((row) => earlier.has(row.eventId))
  const facts = await db.checkIns
    .where('attendanceId')
    .anyOf(before.map((row) => row.id))
    .toArray()
  const state = doorState(facts.filter(isAlive))
  const known = new Set(before.filter((row) => hasCome(state.get(row.id))).map((row) => row.memberId))
  return members.filter((id) => !known.has(id))
}
