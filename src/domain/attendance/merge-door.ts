import type { AttendanceId, CheckInId, MemberId } from '../common/id'
import type { Member } from '../member/member'
import type { Attendance, AttendanceStatus, CheckIn } from './attendance'
import { attendanceIdOf } from './attendance-id'
import { isExpected } from './counters'
import { doorState, hasCome } from './door-state'
import type { DifferenceKey, DoorDifference, DoorPast } from './door-difference'
import type { DoorFact, DoorFile, DoorPerson } from './door-file'
import { sameOnList, sameMember } from './door-namesakes'
import { mergeDoorFields, type DoorNoteUpdate } from './merge-door-fields'

/** What this laptop knows, tombstones included: a fact that was undone here must not come back. */
export interface DoorGround {
  readonly attendances: readonly Attendance[]
  readonly members: readonly Member[]
  readonly facts: readonly CheckIn[]
  /** On a second laptop: what was in the fields of a place before it was changed there. */
  readonly pasts: ReadonlyMap<AttendanceId, DoorPast>
}

/** How an open question was answered, by the file's place on the list, or by the field of it that both changed. */
export type DoorChoices = ReadonlyMap<AttendanceId | DifferenceKey, DoorChoice>
export type DoorChoice = 'yes' | 'no'

/** Something both doors say about one head. The last three are asked; `answer` is what holds unless the person says otherwise. */
export type DoorConflict =
  /** Let in at both doors: one head, the earlier moment counts, both stay on record. */
  | { readonly kind: 'bothIn'; readonly id: AttendanceId; readonly here: DoorFact; readonly there: DoorFact }
  /** One door let them in, the other took that back. */
  | { readonly kind: 'takenBack'; readonly id: AttendanceId; readonly there: DoorFact }
  /** Without a promised place here, let in there: did they come? */
  | {
      readonly kind: 'noPlace'
      readonly id: AttendanceId
      readonly there: DoorFact
      readonly status: AttendanceStatus
      readonly answer: DoorChoice
    }
  /** Taken off the list here, let in there: did they come? */
  | { readonly kind: 'removed'; readonly id: AttendanceId; readonly there: DoorFact; readonly answer: DoorChoice }
  /** New there, and somebody here has that name: the same person? */
  | {
      readonly kind: 'maybeKnown'
      readonly id: AttendanceId
      readonly there: DoorFact
      readonly known: AttendanceId
      readonly answer: DoorChoice
    }

/** Somebody who comes onto the list here with the file. */
export interface DoorNewcomer {
  readonly person: DoorPerson
  readonly memberId: MemberId
  readonly attendanceId: AttendanceId
}

const LIST_FIELDS = ['status', 'waitlistPos', 'ticketCode', 'table', 'party'] as const

/** Fields of a place that the laptop with the list says otherwise. */
export interface DoorUpdate {
  readonly id: AttendanceId
  readonly fields: Partial<Pick<Attendance, (typeof LIST_FIELDS)[number] | 'note' | 'plusOnes'>>
}

/** What bringing a door file in would do. Nothing of it is written yet. */
export interface DoorMerge {
  readonly facts: readonly DoorFact[]
  readonly newcomers: readonly DoorNewcomer[]
  /** Who gets a promised place because they were let in there. */
  readonly letIn: readonly AttendanceId[]
  /** Who comes back onto the list because they were let in there. */
  readonly revived: readonly AttendanceId[]
  /** What is said otherwise of people on a list that comes from the other laptop. */
  readonly updates: readonly DoorUpdate[]
  /** What the door should know of people at every event, changed at the other laptop. */
  readonly doorNotes: readonly DoorNoteUpdate[]
  /** Fields that both laptops changed; each is kept as it is here unless the person says otherwise. */
  readonly differences: readonly DoorDifference[]
  readonly conflicts: readonly DoorConflict[]
  /** Heads that came: as this laptop has it, as the file has it, and together. */
  readonly heads: { readonly here: number; readonly there: number; readonly together: number }
}

/**
 * Lays a door file over what is known here. Facts are put together by their id, so the same file twice adds nothing and the
 * order of two files does not matter; one head is one place on the list, however many doors saw it. People are the same when
 * their place is the same, or when a fact of theirs was brought in under another place before. People without anything new
 * are passed over, unless the list itself comes from the other laptop (`takeList`).
 */
export function mergeDoor(ground: DoorGround, file: DoorFile, choices: DoorChoices, takeList = false): DoorMerge {
  const rows = new Map(ground.attendances.map((row) => [row.id, row]))
  const known = new Map(ground.facts.map((fact) => [fact.id, fact]))
  const alive = ground.facts.filter((fact) => fact.deleted === 0)
  const here = doorState(alive)
  const there = doorState(file.facts.map((fact) => asCheckIn(fact, file)))
  const firstInThere = new Set([...there.values()].map((visit) => visit.firstIn?.id))
  const news = newsByPlace(file.facts, known)
  const [facts, newcomers, conflicts]: [DoorFact[], DoorNewcomer[], DoorConflict[]] = [[], [], []]
  const letIn: AttendanceId[] = []
  const updates: DoorUpdate[] = []
  const revived: AttendanceId[] = []

  for (const person of file.people) {
    const id = person.attendanceId
    const row = rows.get(id)
    const fresh = news.get(id) ?? []
    const arrival = fresh.find((fact) => fact.kind === 'in')
    const answer = (otherwise: DoorChoice) => choices.get(id) ?? otherwise
    const take = (as: AttendanceId) => facts.push(...fresh.map((fact) => ({ ...fact, attendanceId: as })))
    if (row?.deleted === 0) {
      const fields = takeList && !hasCome(here.get(id)) ? newerFields(row, person) : null
      if (fields) updates.push({ id, fields })
      if (takeList || !arrival || isExpected(row)) take(id)
      else if (row.status === 'waitlisted') {
        take(id)
        letIn.push(id)
      } else {
        const said = answer('yes')
        conflicts.push({ kind: 'noPlace', id, there: arrival, status: row.status, answer: said })
        if (said === 'no') continue
        take(id)
        letIn.push(id)
      }
      continue
    }
    const before = placeBefore(file.facts, id, known)
    if (before !== null && before !== id) take(before)
    else if (row) {
      if (!arrival) continue
      const said = answer('yes')
      conflicts.push({ kind: 'removed', id, there: arrival, answer: said })
      if (said === 'no') continue
      take(id)
      revived.push(id)
      if (!isExpected(row)) letIn.push(id)
    } else if (fresh.length > 0 || takeList) {
      const namesake = takeList ? null : sameOnList(person, ground)
      if (namesake && arrival) {
        const said = answer(namesake.likely ? 'yes' : 'no')
        conflicts.push({ kind: 'maybeKnown', id, there: arrival, known: namesake.id, answer: said })
        if (said === 'yes') {
          take(namesake.id)
          const listed = rows.get(namesake.id)
          if (listed && !isExpected(listed)) letIn.push(namesake.id)
          continue
        }
      }
      const memberId = sameMember(person, ground.members) ?? person.memberId
      const attendanceId = attendanceIdOf(file.event.id, memberId)
      take(attendanceId)
      if (rows.get(attendanceId)?.deleted !== 0) newcomers.push({ person, memberId, attendanceId })
    }
  }

  const together = doorState([...alive, ...facts.map((fact) => asCheckIn(fact, file))])
  for (const there of facts) {
    const id = there.attendanceId
    const mine = here.get(id)
    if (there.kind === 'in' && mine?.firstIn && firstInThere.has(there.id))
      conflicts.push({ kind: 'bothIn', id, here: mine.firstIn, there })
    else if (there.kind === 'undo' && hasCome(mine) && !hasCome(together.get(id)))
      conflicts.push({ kind: 'takenBack', id, there })
  }
  const heads = { here: came(here), there: came(there), together: came(together) }
  const { doorNotes, differences, ...fields } = mergeDoorFields(ground, file, choices, takeList)
  updates.push(...fields.updates)
  return { facts, newcomers, letIn, revived, updates, doorNotes, differences, conflicts, heads }
}

/** Whether bringing the file in would write anything. */
export function doorMergeChanges(merge: DoorMerge): boolean {
  const { facts, newcomers, letIn, revived, updates, doorNotes } = merge
  return [facts, newcomers, letIn, revived, updates, doorNotes].some((list) => list.length > 0)
}

/** The facts nobody here has heard of, by place on the list. */
function newsByPlace(
  facts: readonly DoorFact[],
  known: ReadonlyMap<CheckInId, CheckIn>,
): ReadonlyMap<AttendanceId, DoorFact[]> {
  const news = new Map<AttendanceId, DoorFact[]>()
  const seen = new Set<CheckInId>()
  for (const fact of facts) {
    if (known.has(fact.id) || seen.has(fact.id)) continue
    seen.add(fact.id)
    const list = news.get(fact.attendanceId)
    if (list) list.push(fact)
    else news.set(fact.attendanceId, [fact])
  }
  return news
}

function newerFields(row: Attendance, person: DoorPerson): DoorUpdate['fields'] | null {
  const differing = LIST_FIELDS.filter((field) => row[field] !== person[field])
  return differing.length === 0 ? null : Object.fromEntries(differing.map((field) => [field, person[field]]))
}

/** Where an earlier file brought this person's facts to; null when none was brought. */
function placeBefore(
  facts: readonly DoorFact[],
  id: AttendanceId,
  known: ReadonlyMap<CheckInId, CheckIn>,
): AttendanceId | null {
  for (const fact of facts) {
    const before = fact.attendanceId === id ? known.get(fact.id) : undefined
    if (before?.deleted === 0) return before.attendanceId
  }
  return null
}

function came(state: ReturnType<typeof doorState>): number {
  let heads = 0
  for (const visit of state.values()) if (hasCome(visit)) heads += 1
  return heads
}

function asCheckIn(fact: DoorFact, file: DoorFile): CheckIn {
  const at = file.writtenAt
  const stamp = { createdAt: at, updatedAt: at, deleted: 0, deletedAt: null, by: file.deviceId, hlc: '' } as const
  return { ...fact, ...stamp, eventId: file.event.id }
}
