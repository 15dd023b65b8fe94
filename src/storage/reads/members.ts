import { groupBy } from '@/domain/common/group-by'
import type { Chapter } from '@/domain/community/community'
import { byPosition } from '@/domain/common/order'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import type { LocalDay } from '@/domain/common/time'
import { doorState, hasCome } from '@/domain/attendance/door-state'
import { compareNames } from '@/domain/member/compare-names'
import { attendanceHistory, countShows, type HistoryLine, type ShowCount } from '@/domain/member/attendance-history'
import type { LedgerEntry, Member } from '@/domain/member/member'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { allRows, eventRows } from './read-in-portions'
import { sortedInPortions } from './sort-in-portions'

/** Everybody the community knows, by name. */
export async function readMembers(db: Workspace): Promise<Member[]> {
  const members = (await allRows(db.members)).filter(isAlive)
  return sortedInPortions(members, (a, b) => compareNames(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

/** One member; null when there is none, or it was deleted. */
export async function readMember(db: Workspace, id: MemberId): Promise<Member | null> {
  const member = await db.members.get(id)
  return isAlive(member) ? member : null
}

/** The city groups, in their order. */
export async function readChapters(db: Workspace): Promise<Chapter[]> {
  return (await db.chapters.toArray()).filter(isAlive).sort(byPosition)
}

/** What is known of how a member took part. */
export interface MemberRecord {
  readonly history: readonly HistoryLine[]
  readonly shows: ShowCount
  readonly ledger: readonly LedgerEntry[]
}

/** A member's events, counts and ledger lines. Reads only the member's own rows. */
export async function readMemberRecord(db: Workspace, id: MemberId): Promise<MemberRecord> {
  const history = (await readHistories(db, [id])).get(id) ?? []
  const ledger = (await db.ledgerEntries.where('memberId').equals(id).toArray()).filter(isAlive)
  return { history, shows: countShows(history), ledger: ledger.sort((a, b) => b.at - a.at) }
}

/** How reliably each of these members comes; for the few rows of a list that are in sight. */
export async function readShowCounts(db: Workspace, ids: readonly MemberId[]): Promise<Map<MemberId, ShowCount>> {
  const histories = await readHistories(db, ids)
  return new Map(ids.map((id) => [id, countShows(histories.get(id) ?? [])]))
}

async function readHistories(db: Workspace, ids: readonly MemberId[]): Promise<Map<MemberId, HistoryLine[]>> {
  const attendances = (await db.attendances.where('memberId').anyOf(ids).toArray()).filter(isAlive)
  const [checkIns, events] = await Promise.all([
    db.checkIns
      .where('attendanceId')
      .anyOf(attendances.map((attendance) => attendance.id))
      .toArray(),
    db.eventPlans.bulkGet([...new Set(attendances.map((attendance) => attendance.eventId))]),
  ])
  const checkInsOf = groupBy(checkIns.filter(isAlive), (checkIn) => checkIn.attendanceId)
  const alive = events.filter(isAlive)
  const byMember = groupBy(attendances, (attendance) => attendance.memberId)
  return new Map(
    [...byMember].map(([id, own]) => [
      id,
      attendanceHistory(
        own,
        own.flatMap((attendance) => checkInsOf.get(attendance.id) ?? []),
        alive,
      ),
    ]),
  )
}

/** Who came to an event on that day or later: everybody else is dormant. Reads only the events since then. */
export async function readActiveMemberIds(db: Workspace, since: LocalDay): Promise<Set<MemberId>> {
  const events = (await db.eventPlans.where('day').aboveOrEqual(since).toArray()).filter(isAlive)
  const ids = events.map((event) => event.id)
  const attendances = await rowsOfEach(ids, (id) => eventRows(db.attendances, id))
  const checkIns = await rowsOfEach(ids, (id) => eventRows(db.checkIns, id))
  const visits = doorState(checkIns.filter(isAlive))
  return new Set(
    attendances
      .filter((attendance) => isAlive(attendance) && hasCome(visits.get(attendance.id)))
      .map((attendance) => attendance.memberId),
  )
}

/** How many people came to each of these events. */
export async function readPresentCounts(
  db: Workspace,
  eventIds: readonly EventPlanId[],
): Promise<Map<EventPlanId, number>> {
  const attendances = await rowsOfEach(eventIds, (id) => eventRows(db.attendances, id))
  const checkIns = await rowsOfEach(eventIds, (id) => eventRows(db.checkIns, id))
  const visits = doorState(checkIns.filter(isAlive))
  const counts = new Map(eventIds.map((id) => [id, 0]))
  for (const attendance of attendances) {
    if (!isAlive(attendance) || !hasCome(visits.get(attendance.id))) continue
    counts.set(attendance.eventId, (counts.get(attendance.eventId) ?? 0) + 1 + attendance.plusOnes)
  }
  return counts
}

async function rowsOfEach<Row>(ids: readonly EventPlanId[], read: (id: EventPlanId) => Promise<Row[]>): Promise<Row[]> {
  return (await Promise.all(ids.map(read))).flat()
}
