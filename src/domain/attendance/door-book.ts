import type { AttendanceId, CheckInId } from '../common/id'
import type { Attendance, CheckIn } from './attendance'
import { doorCounters, DoorTally, type DoorCounters } from './counters'
import { doorState, visitOf, type DoorState } from './door-state'

/**
 * What is known at the door of one event, ready to be gone on with: one more check-in costs the visit of one head, not the
 * reading and folding of ten thousand. What it says is at any moment what `doorState` and `doorCounters` say of the same rows.
 */
export interface DoorBook {
  readonly state: DoorState
  readonly counters: DoorCounters
  readonly places: ReadonlyMap<AttendanceId, Attendance>
  readonly facts: ReadonlyMap<CheckInId, CheckIn>
  /** The facts of every head, in no order. */
  readonly factsOf: ReadonlyMap<AttendanceId, readonly CheckIn[]>
  /** How many facts say of a check-in that it was taken back. */
  readonly takenBack: ReadonlyMap<CheckInId, number>
  /** How many people came on somebody's place. */
  readonly substitutes: ReadonlyMap<AttendanceId, number>
}

/** Opens the book with rows that were not deleted. */
export function doorBook(attendances: readonly Attendance[], facts: readonly CheckIn[]): DoorBook {
  const state = doorState(facts)
  const factsOf = new Map<AttendanceId, CheckIn[]>()
  const takenBack = new Map<CheckInId, number>()
  const substitutes = new Map<AttendanceId, number>()
  for (const fact of facts) {
    const known = factsOf.get(fact.attendanceId)
    if (known) known.push(fact)
    else factsOf.set(fact.attendanceId, [fact])
    if (fact.kind === 'undo' && fact.undoes !== null) tick(takenBack, fact.undoes, 1)
  }
  for (const { substituteFor } of attendances) if (substituteFor !== null) tick(substitutes, substituteFor, 1)
  return {
    state,
    counters: doorCounters(attendances, state),
    places: new Map(attendances.map((attendance) => [attendance.id, attendance])),
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    ...{ factsOf, takenBack, substitutes },
  }
}

/**
 * The book with facts that were added, or deleted because a whole step was undone. A row that is in the book as it is changes
 * nothing: what a check-in answers and what is read of it afterwards may both be entered, in any order.
 */
export function withFacts(book: DoorBook, rows: readonly CheckIn[]): DoorBook {
  const news = rows.filter((row) => (row.deleted === 1 ? book.facts.has(row.id) : !isSame(book.facts.get(row.id), row)))
  if (news.length === 0) return book
  const facts = new Map(book.facts)
  const factsOf = new Map(book.factsOf)
  const takenBack = new Map(book.takenBack)
  const heads = new Set<AttendanceId>()
  const touch = (fact: CheckIn, by: 1 | -1) => {
    heads.add(fact.attendanceId)
    if (fact.kind !== 'undo' || fact.undoes === null) return
    tick(takenBack, fact.undoes, by)
    const undone = facts.get(fact.undoes)
    if (undone) heads.add(undone.attendanceId)
  }
  for (const row of news) {
    const before = facts.get(row.id)
    if (before) {
      facts.delete(row.id)
      factsOf.set(
        before.attendanceId,
        (factsOf.get(before.attendanceId) ?? []).filter((fact) => fact.id !== row.id),
      )
      touch(before, -1)
    }
    if (row.deleted === 1) continue
    facts.set(row.id, row)
    factsOf.set(row.attendanceId, [...(factsOf.get(row.attendanceId) ?? []), row])
    touch(row, 1)
  }
  const state = new Map(book.state)
  const tally = new DoorTally(book.counters)
  const count = (id: AttendanceId, by: 1 | -1) => {
    const place = book.places.get(id)
    if (place) tally.count(place, state.get(id), book.substitutes.has(id), by)
  }
  for (const id of heads) {
    count(id, -1)
    const own = factsOf.get(id) ?? []
    if (own.length > 0)
      state.set(
        id,
        visitOf(id, own, (fact) => takenBack.has(fact)),
      )
    else {
      state.delete(id)
      factsOf.delete(id)
    }
    count(id, 1)
  }
  return { ...book, state, counters: tally.counters, facts, factsOf, takenBack }
}

/** The book with places of the list that were added, changed or deleted. */
export function withPlaces(book: DoorBook, rows: readonly Attendance[]): DoorBook {
  const news = rows.filter((row) =>
    row.deleted === 1 ? book.places.has(row.id) : !isSame(book.places.get(row.id), row),
  )
  if (news.length === 0) return book
  const places = new Map(book.places)
  const substitutes = new Map(book.substitutes)
  const tally = new DoorTally(book.counters)
  // Who came on a place changes how that place counts, so it is counted out before and in again after.
  const touched = new Set<AttendanceId>()
  for (const row of news)
    for (const id of [row.id, row.substituteFor, places.get(row.id)?.substituteFor]) if (id) touched.add(id)
  const countAll = (by: 1 | -1) => {
    for (const id of touched) {
      const place = places.get(id)
      if (place) tally.count(place, book.state.get(id), substitutes.has(id), by)
    }
  }
  countAll(-1)
  for (const row of news) {
    const before = places.get(row.id)
    if (before && before.substituteFor !== null) tick(substitutes, before.substituteFor, -1)
    if (row.deleted === 1) {
      places.delete(row.id)
      continue
    }
    places.set(row.id, row)
    if (row.substituteFor !== null) tick(substitutes, row.substituteFor, 1)
  }
  countAll(1)
  return { ...book, counters: tally.counters, places, substitutes }
}

function isSame(known: Attendance | CheckIn | undefined, row: Attendance | CheckIn): boolean {
  return known !== undefined && known.hlc === row.hlc && known.updatedAt === row.updatedAt && known.by === row.by
}

/** Counts a key up or down; what comes to nothing leaves no key behind. */
function tick<Key>(counts: Map<Key, number>, key: Key, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}
