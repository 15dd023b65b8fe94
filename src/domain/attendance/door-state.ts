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
  const standing: CheckIn[] = []
  for (const fact of checkIns) if (fact.kind === 'undo' && fact.undoes !== null) takenBack.add(fact.undoes)
  for (const fact of checkIns) {
    if (fact.kind === 'undo' || takenBack.has(fact.id) || seen.has(fact.id)) continue
    seen.add(fact.id)
    standing.push(fact)
  }
  standing.sort(byMoment)
  const visits = new Map<AttendanceId, Folding>()
  for (const fact of checkIns) {
    // Somebody whose every check-in was taken back was still seen, and is listed as such.
    if (!visits.has(fact.attendanceId))
      visits.set(fact.attendanceId, { firstIn: null, insideSince: null, lastOut: null, stay: [] })
  }
  for (const fact of standing) fold(visits.get(fact.attendanceId), fact)
  return new Map([...visits].map(([attendanceId, visit]) => [attendanceId, { attendanceId, ...visit }]))
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
  const arrivals: CheckIn[] = []
  for (const visit of state.values()) if (visit.insideSince !== null) arrivals.push(visit.insideSince)
  return arrivals.sort((a, b) => byMoment(b, a)).slice(0, count)
}

function fold(visit: Folding | undefined, fact: CheckIn): void {
  if (!visit) return
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
