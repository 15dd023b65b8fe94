import type { MemberId } from '../common/id'
import { addDays, type LocalDay } from '../common/time'

/** What is known of somebody who might be invited. */
export interface Invitee {
  readonly memberId: MemberId
  readonly tags: readonly string[]
  readonly tier: string
  readonly cohort: string
  readonly doNotInvite: boolean
  /** On the list of this event already, however they stand. */
  readonly onList: boolean
  /** The day of the last earlier event they were on the list of; null when they never were. */
  readonly lastInvited: LocalDay | null
  /** The day of the last event they came to; null when they never came. */
  readonly lastCame: LocalDay | null
  /** On the list of the community's last event before this one. */
  readonly atLastEvent: boolean
}

/** Who is wanted. */
export interface InvitationWish {
  /** Any one of these; nobody is left out by tag when it is empty. */
  readonly tags: readonly string[]
  /** Came to something within so many days before `today`; null for everybody. */
  readonly activeDays: number | null
  readonly notAtLastEvent: boolean
  /** The largest number of people. */
  readonly count: number
}

/** Who would be invited, in order, and how many fit the wish in all. */
export interface InvitationProposal {
  readonly chosen: readonly Invitee[]
  readonly fitting: number
}

/** Fits the wish: never somebody not to be invited, never somebody who is on the list. */
export function fitsWish(person: Invitee, wish: InvitationWish, today: LocalDay): boolean {
  if (person.doNotInvite || person.onList) return false
  if (wish.notAtLastEvent && person.atLastEvent) return false
  if (wish.tags.length > 0 && !wish.tags.some((tag) => person.tags.includes(tag))) return false
  return wish.activeDays === null || (person.lastCame !== null && person.lastCame >= addDays(today, -wish.activeDays))
}

/**
 * A fair choice. The people who fit are put into groups of one tier and one cohort. The groups take turns, in each turn the
 * group whose next person waits longest first; within a group who was not invited for the longest time comes first, never
 * invited before all, then who came last most recently, then by id. So everybody has their turn, and no tier is left out.
 */
export function proposeInvitations(
  people: readonly Invitee[],
  wish: InvitationWish,
  today: LocalDay,
): InvitationProposal {
  const fitting = people.filter((person) => fitsWish(person, wish, today)).sort(byTurn)
  const groups = new Map<string, Invitee[]>()
  for (const person of fitting) {
    const group = JSON.stringify([person.tier, person.cohort])
    const known = groups.get(group)
    if (known) known.push(person)
    else groups.set(group, [person])
  }
  const chosen: Invitee[] = []
  for (let turn = 0; chosen.length < Math.min(wish.count, fitting.length); turn += 1) {
    const round = [...groups.values()].flatMap((group) => group[turn] ?? []).sort(byTurn)
    chosen.push(...round.slice(0, wish.count - chosen.length))
  }
  return { chosen, fitting: fitting.length }
}

function byTurn(a: Invitee, b: Invitee): number {
  return (
    compare(a.lastInvited ?? '', b.lastInvited ?? '') ||
    compare(b.lastCame ?? '', a.lastCame ?? '') ||
    compare(a.memberId, b.memberId)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
