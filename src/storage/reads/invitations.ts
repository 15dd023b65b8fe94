import { doorState, hasCome } from '@/domain/attendance/door-state'
import type { Invitee } from '@/domain/attendance/invitation-list'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import type { LocalDay } from '@/domain/common/time'
import type { Member } from '@/domain/member/member'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { allRows } from './read-in-portions'

/** Somebody who might be invited, with who they are. */
export interface InviteeMember extends Invitee {
  readonly member: Member
}

/**
 * Everybody the community knows, as an invitation looks at them. Earlier events are those on an earlier day than this one
 * (than `today` while it has none) that were not cancelled; being let in without a place is no invitation.
 */
export async function readInvitees(db: Workspace, eventId: EventPlanId, today: LocalDay): Promise<InviteeMember[]> {
  const [event, events, members, attendances, checkIns] = await Promise.all([
    db.eventPlans.get(eventId),
    db.eventPlans.toArray(),
    allRows(db.members),
    allRows(db.attendances),
    allRows(db.checkIns),
  ])
  const before = event?.day ?? today
  const dayOf = new Map<EventPlanId, LocalDay>()
  for (const other of events)
    if (
      isAlive(other) &&
      other.id !== eventId &&
      other.status !== 'cancelled' &&
      other.day !== null &&
      other.day < before
    )
      dayOf.set(other.id, other.day)
  const lastEvent = [...dayOf].reduce<[EventPlanId, LocalDay] | null>(
    (last, one) => (last === null || one[1] > last[1] || (one[1] === last[1] && one[0] > last[0]) ? one : last),
    null,
  )
  const state = doorState(checkIns.filter(isAlive))
  const invited = new Map<MemberId, LocalDay>()
  const came = new Map<MemberId, LocalDay>()
  const onList = new Set<MemberId>()
  const atLast = new Set<MemberId>()
  for (const row of attendances) {
    if (!isAlive(row)) continue
    if (row.eventId === eventId) onList.add(row.memberId)
    const day = dayOf.get(row.eventId)
    if (day === undefined) continue
    if (!row.walkIn) later(invited, row.memberId, day)
    if (row.eventId === lastEvent?.[0]) atLast.add(row.memberId)
    if (hasCome(state.get(row.id))) later(came, row.memberId, day)
  }
  return members.filter(isAlive).map((member) => ({
    member,
    memberId: member.id,
    tags: member.tags,
    tier: member.tier,
    cohort: member.cohort,
    doNotInvite: member.doNotInvite,
    onList: onList.has(member.id),
    lastInvited: invited.get(member.id) ?? null,
    lastCame: came.get(member.id) ?? null,
    atLastEvent: atLast.has(member.id),
  }))
}

function later(days: Map<MemberId, LocalDay>, id: MemberId, day: LocalDay): void {
  const known = days.get(id)
  if (known === undefined || day > known) days.set(id, day)
}
