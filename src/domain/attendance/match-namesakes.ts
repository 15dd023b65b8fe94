import type { Member } from '../member/member'
import type { Attendance } from './attendance'
import type { EntryGroup } from './group-entries'
import type { PersonKeys } from './person-keys'

/** A member with what they are known by, and their place at the event, if they have one. */
export interface Known {
  readonly member: Member
  readonly keys: PersonKeys
  readonly attendance: Attendance | null
}

interface Weighing {
  /** Who a group may be. */
  readonly candidates: (group: EntryGroup) => readonly Known[]
  /** How alike the two are; more is more. */
  readonly closeness: (group: EntryGroup, known: Known) => number
  /** Whether the list says nothing new about the person. */
  readonly same: (group: EntryGroup, known: Known) => boolean
}

/** More rows with one name than this are not weighed against each other: everybody takes the likeliest that is free. */
const MOST_WEIGHED = 40

/**
 * Gives people with one bare name their own rows of the event's list again: as many as possible get a row that the list
 * says nothing new about (a maximum matching, by augmenting paths: Kuhn, 1955), the others the likeliest that is left.
 * Without this the second import of a list with two people of one name could swap them.
 */
export function matchNamesakes(groups: readonly EntryGroup[], weighing: Weighing): Map<EntryGroup, Known> {
  const candidates = new Map(groups.map((group) => [group, inOrder(group, weighing)]))
  const taken = new Map<Known, EntryGroup>()
  if (groups.length <= MOST_WEIGHED) weigh(groups, candidates, weighing, taken)
  else
    for (const group of groups) {
      const free = candidates.get(group)?.find((known) => !taken.has(known) && weighing.same(group, known))
      if (free) taken.set(free, group)
    }
  const found = new Map([...taken].map(([known, group]) => [group, known]))
  for (const group of groups) {
    if (found.has(group)) continue
    const free = candidates.get(group)?.find((known) => !taken.has(known))
    if (!free) continue
    taken.set(free, group)
    found.set(group, free)
  }
  return found
}

/** How many fields of the list a known person already has: cheap, to look at the likeliest of many namesakes first. */
export function closeness(group: EntryGroup, { member, attendance }: Known): number {
  const entry = group.entries[0]
  if (!entry || attendance === null) return 0
  return [
    // 小花🌸 and 小花 are compared as one name; of two, the one that writes it so is meant.
    [member.name, ...member.otherNames].includes(entry.name),
    entry.registeredAt === attendance.registeredAt,
    entry.ticketType === attendance.ticketType,
    entry.table === attendance.table,
    (entry.plusOnes ?? 0) === attendance.plusOnes,
    entry.note === attendance.note,
    entry.wechat === member.wechat,
    entry.organisation === member.organisation,
    entry.answers.length === attendance.answers.length &&
      entry.answers.every(({ answer }, at) => attendance.answers[at]?.answer === answer),
  ].filter(Boolean).length
}

function inOrder(group: EntryGroup, { candidates, closeness: close }: Weighing): readonly Known[] {
  const found = candidates(group)
  if (found.length < 2) return found
  const weights = new Map(found.map((known) => [known, close(group, known)]))
  return found.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0))
}

function weigh(
  groups: readonly EntryGroup[],
  candidates: ReadonlyMap<EntryGroup, readonly Known[]>,
  { same }: Weighing,
  taken: Map<Known, EntryGroup>,
): void {
  const unchanged = new Map(
    groups.map((group) => [group, (candidates.get(group) ?? []).filter((known) => same(group, known))]),
  )
  const assign = (group: EntryGroup, seen: Set<Known>): boolean => {
    for (const known of unchanged.get(group) ?? []) {
      if (seen.has(known)) continue
      seen.add(known)
      const holder = taken.get(known)
      // Somebody else holds this person's row: ask whether that one finds another of its own.
      if (holder === undefined || assign(holder, seen)) {
        taken.set(known, group)
        return true
      }
    }
    return false
  }
  for (const group of groups) assign(group, new Set())
}
