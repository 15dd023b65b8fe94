import type { AttendanceId, CheckInId } from '../common/id'
import type { CheckIn } from './attendance'

/** What the facts of the door say about one head. */
export interface Visit {
  readonly attendanceId: AttendanceId
  /** The check-in that first let the person in, or null when every check-in was taken back. */
  readonly firstIn: CheckIn | null
  /** The check-in that the present stay began with; null while the person is outside. */
  readonly insideSince: CheckIn | null
  /** The moment the person last left, or null when they never did. */
  readonly lastOut: CheckIn | null
  /** Every check-in that an undo has to take back so that the present stay is gone, oldest first. */
  readonly stay: readonly CheckIn[]
}

/** Every head that the door has seen, by place on the list. Who is not in here was never seen. */
export type DoorState = ReadonlyMap<AttendanceId, Visit>

interface Folding {
  firstIn: CheckIn | null
  insideSince: CheckIn | null
  lastOut: CheckIn | null
  stay: CheckIn[]
}

/**
 * Folds the facts of the door into one visit a head. The order in which the facts arrive does not matter, so facts of two
 * laptops can simply be put together: they are ordered by moment, then by id. A second check-in of somebody who is inside
 * changes nothing, a check-out of somebody who is outside changes nothing, and a fact that was taken back never happened.
 */
export function doorState(checkIns: readonly CheckIn[]): DoorState {
  const takenBack = new Set<CheckInId>()
  const seen = new Set<CheckInId>()
  const heads = new Map<AttendanceId, CheckIn[]>()
  for (const fact of checkIns) if (fact.kind === 'undo' && fact.undoes !== null) takenBack.add(fact.undoes)
  for (const fact of checkIns) {
    // Somebody whose every check-in was taken back was still seen, and is listed as such.
    const facts = heads.get(fact.attendanceId) ?? []
    if (facts.length === 0) heads.set(fact.attendanceId, facts)
    if (!seen.has(fact.id)) facts.push(fact)
    seen.add(fact.id)
  }
  return new Map([...heads].map(([id, facts]) => [id, visitOf(id, facts, (fact) => takenBack.has(fact))]))
}

/** What the facts of one head come to, when it is known of every fact whether it was taken back. */
export function visitOf(
  attendanceId: AttendanceId,
  facts: readonly CheckIn[],
  isTakenBack: (id: CheckInId) => boolean,
): Visit {
  const visit: Folding = { firstIn: null, insideSince: null, lastOut: null, stay: [] }
  const standing = facts.filter((fact) => fact.kind !== 'undo' && !isTakenBack(fact.id))
  for (const fact of standing.sort(byMoment)) fold(visit, fact)
  return { attendanceId, ...visit }
}

/** Whether the person is inside now. */
export function isInside(visit: Visit | undefined): boolean {
  return visit !== undefined && visit.insideSince !== null
}

/** Whether the person came at all, even if they have left since. */
export function hasCome(visit: Visit | undefined): boolean {
  return visit !== undefined && visit.firstIn !== null
}

/** Whether the person came and has gone again. */
export function hasLeft(visit: Visit | undefined): boolean {
  return hasCome(visit) && !isInside(visit)
}

/** The newest check-in that still stands, at one door or at any: what the undo key takes back. Null when there is none. */
export function latestCheckIn(state: DoorState, door: string | null = null): CheckIn | null {
  let latest: CheckIn | null = null
  for (const visit of state.values()) {
    const last = visit.stay.at(-1)
    if (!last || (door !== null && last.door !== door)) continue
    if (latest === null || byMoment(latest, last) < 0) latest = last
  }
  return latest
}

/** The newest people inside, newest first, at most `count` of them. */
export function latestArrivals(state: DoorState, count: number): CheckIn[] {
  // Kept in order while they are gone through: sorting ten thousand people for the newest six would be felt.
  const arrivals: CheckIn[] = []
  for (const { insideSince } of state.values()) {
    if (insideSince === null) continue
    const last = arrivals[count - 1]
    if (last && byMoment(insideSince, last) < 0) continue
    const before = arrivals.findIndex((fact) => byMoment(fact, insideSince) < 0)
    arrivals.splice(before < 0 ? arrivals.length : before, 0, insideSince)
    if (arrivals.length > count) arrivals.pop()
  }
  return arrivals
}

function fold(visit: Folding, fact: CheckIn): void {
  if (fact.kind === 'in') {
    visit.firstIn ??= fact
    visit.insideSince ??= fact
    visit.stay.push(fact)
  } else if (visit.insideSince !== null) {
    visit.insideSince = null
    visit.lastOut = fact
    visit.stay = []
  }
}

function byMoment(a: CheckIn, b: CheckIn): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}
