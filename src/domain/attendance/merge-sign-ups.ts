import type { MemberId } from '../common/id'
import type { Member } from '../member/member'
import type { Attendance } from './attendance'
import { doorState, hasCome } from './door-state'
import { foldEntries } from './fold-entries'
import { groupEntries, type EntryGroup } from './group-entries'
import { importedCheckInId } from './imported-check-in'
import { attendanceChanges, memberChanges } from './listed-changes'
import { PeopleMatcher } from './match-people'
import type { SignUpEntry } from './sign-up-entry'
import type { DoubtChoices, MergeGround, PersonPlan, SignUpPlan } from './sign-up-plan'

/** How the list is to be understood. */
export interface MergeManner {
  /** The list writes one row a visit, so rows with the same bare name are one person. */
  readonly sameNameIsOne: boolean
}

/**
 * Works out what importing a list does, without doing it: who is new, who changes in which fields, who stays as they are,
 * who is gone from the list (and stays), and who might be somebody known. Nothing is overwritten by a blank, no check-in
 * is lost or added twice; the plan of a list that was just imported changes nothing.
 */
export function planSignUps(
  entries: readonly SignUpEntry[],
  ground: MergeGround,
  choices: DoubtChoices = new Map(),
  manner: MergeManner = { sameNameIsOne: false },
): SignUpPlan {
  const groups = groupEntries(entries, manner.sameNameIsOne)
  const attendanceOf = new Map(ground.attendances.map((attendance) => [attendance.memberId, attendance]))
  const doors = doorState(ground.checkIns)
  const knownCheckIns = new Set<string>(ground.checkIns.map(({ id }) => id))
  const planFor = (rows: readonly SignUpEntry[], member: Member | null): PersonPlan => {
    const entry = foldEntries(rows)
    const attendance = member === null ? null : (attendanceOf.get(member.id) ?? null)
    const tickets = new Set(rows.map(({ ticketId }) => ticketId))
    const onMember = member === null ? null : memberChanges(member, entry)
    const onAttendance = attendance === null ? null : attendanceChanges(attendance, entry, tickets)
    const came = attendance !== null && hasCome(doors.get(attendance.id))
    const checkInKnown = attendance !== null && knownCheckIns.has(importedCheckInId(attendance.id, entry.checkedInAt))
    const checkIn = entry.checkedIn && !came && !checkInKnown ? { at: entry.checkedInAt } : null
    const changes = [...(onMember?.changes ?? []), ...(onAttendance?.changes ?? [])]
    if (checkIn !== null && attendance !== null) changes.push({ field: 'checkIn', before: null, after: checkIn.at })
    return {
      rows: rows.map(({ row }) => row),
      entry,
      memberId: member?.id ?? null,
      attendanceId: attendance?.id ?? null,
      outcome: attendance === null ? 'added' : changes.length > 0 ? 'changed' : 'unchanged',
      changes,
      memberFields: onMember?.fields ?? {},
      attendanceFields: onAttendance?.fields ?? {},
      checkIn,
    }
  }
  const matcher = new PeopleMatcher(
    groups,
    ground.members,
    ground.attendances,
    choices,
    (group, member) => planFor(group.entries, member).outcome === 'unchanged',
  )
  matcher.run()
  const { people, skippedRows } = collect(groups, matcher)
  const plans = people.map(({ rows, member }) => planFor(rows, member))
  const seen = new Set<MemberId>(plans.map(({ memberId }) => memberId).filter((id) => id !== null))
  const gone = ground.attendances.filter(
    (attendance) => ground.listedBefore.has(attendance.id) && !seen.has(attendance.memberId),
  )
  const count = (outcome: PersonPlan['outcome']): number => plans.filter((plan) => plan.outcome === outcome).length
  return {
    people: plans,
    doubts: matcher.doubts.sort((a, b) => a.row - b.row),
    skippedRows,
    gone,
    totals: {
      entries: entries.length,
      added: count('added'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      merged: plans.reduce((sum, plan) => sum + plan.rows.length - 1, 0),
      skipped: skippedRows.length,
      gone: gone.length,
      listed: listedAfter(plans, ground.attendances),
    },
  }
}

interface Collected {
  readonly member: Member | null
  readonly rows: SignUpEntry[]
}

/** Brings all rows of one person together, however each of them was recognised. */
function collect(
  groups: readonly EntryGroup[],
  matcher: PeopleMatcher,
): { people: Collected[]; skippedRows: number[] } {
  const people = new Map<string, Collected>()
  const skippedRows: number[] = []
  const keyOf = (group: EntryGroup): { key: string; member: Member | null } | null => {
    const match = matcher.matches.get(group)
    switch (match?.kind) {
      case 'member':
        return { key: match.member.id, member: match.member }
      case 'group':
        return keyOf(match.group)
      case 'skip':
        return null
      case 'new':
      case undefined:
        return { key: `new ${group.row}`, member: null }
    }
  }
  for (const group of groups) {
    const found = keyOf(group)
    if (found === null) {
      skippedRows.push(...group.entries.map(({ row }) => row))
      continue
    }
    const person = people.get(found.key)
    if (person) person.rows.push(...group.entries)
    else people.set(found.key, { member: found.member, rows: [...group.entries] })
  }
  for (const person of people.values()) person.rows.sort((a, b) => a.row - b.row)
  return { people: [...people.values()], skippedRows }
}

/** Whether carrying the plan out would write anything about anybody. */
export function changesAnything({ totals }: Pick<SignUpPlan, 'totals'>): boolean {
  return totals.added > 0 || totals.changed > 0
}

/** How many are on the list afterwards: those who cancelled or declined do not count. */
function listedAfter(people: readonly PersonPlan[], attendances: readonly Attendance[]): number {
  const statuses = new Map(attendances.map(({ id, status }) => [id as string, status]))
  for (const { rows, attendanceId, attendanceFields, entry } of people) {
    if (attendanceId === null) statuses.set(`row ${rows[0]}`, entry.status ?? 'registered')
    else if (attendanceFields.status !== undefined) statuses.set(attendanceId, attendanceFields.status)
  }
  return [...statuses.values()].filter((status) => status !== 'cancelled' && status !== 'declined').length
}
