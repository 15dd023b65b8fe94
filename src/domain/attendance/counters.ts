import type { Instant } from '../common/time'
import type { Attendance } from './attendance'
import { hasCome, hasLeft, isInside, type DoorState, type Visit } from './door-state'

/** Heads on the list, and the people they bring, counted separately. */
export interface HeadCount {
  readonly heads: number
  readonly plusOnes: number
}

/** The figures beside the door. Every head counts once, however many doors saw it. */
export interface DoorCounters {
  /** Everybody who came, even if they left (实到). */
  readonly present: HeadCount
  /** Everybody who is in the room now. */
  readonly inside: HeadCount
  /** Everybody whose place is promised: registered or confirmed, walk-ins not counted (应到). */
  readonly expected: HeadCount
  /** The part of the expected ones who came: the show rate is this over `expected`. */
  readonly expectedCame: HeadCount
  readonly notYet: HeadCount
  readonly walkIns: HeadCount
  readonly waitlisted: HeadCount
  readonly leftEarly: HeadCount
}

/** Heads and plus-ones together. */
export function peopleIn(count: HeadCount): number {
  return count.heads + count.plusOnes
}

/**
 * Counts heads at the door. A plus-one is taken to come and go with the head that brings them; somebody whose place was
 * taken by a substitute is not expected any more, the substitute is.
 */
export function doorCounters(attendances: readonly Attendance[], state: DoorState): DoorCounters {
  const substituted = substitutedOf(attendances)
  const tally = new DoorTally()
  for (const attendance of attendances)
    tally.count(attendance, state.get(attendance.id), substituted.has(attendance.id), 1)
  return tally.counters
}

/** A count at the door that can be gone on with: one head at a time is counted in, or out again. */
export class DoorTally {
  readonly #count: Record<keyof DoorCounters, Counting>

  /** Begins with nobody, or where another count stands, which is left as it is. */
  constructor(from: DoorCounters | null = null) {
    this.#count = {
      present: { ...(from?.present ?? NOBODY) },
      inside: { ...(from?.inside ?? NOBODY) },
      expected: { ...(from?.expected ?? NOBODY) },
      expectedCame: { ...(from?.expectedCame ?? NOBODY) },
      notYet: { ...(from?.notYet ?? NOBODY) },
      walkIns: { ...(from?.walkIns ?? NOBODY) },
      waitlisted: { ...(from?.waitlisted ?? NOBODY) },
      leftEarly: { ...(from?.leftEarly ?? NOBODY) },
    }
  }

  /** Counts a place in (`by` 1), or takes back that it was counted like this (`by` -1). */
  count(attendance: Attendance, visit: Visit | undefined, isSubstituted: boolean, by: 1 | -1): void {
    const count = this.#count
    const came = hasCome(visit)
    const add = (counting: Counting) => {
      counting.heads += by
      counting.plusOnes += by * attendance.plusOnes
    }
    if (came) add(count.present)
    if (isInside(visit)) add(count.inside)
    if (hasLeft(visit)) add(count.leftEarly)
    if (attendance.walkIn) {
      if (came) add(count.walkIns)
    } else if (isExpected(attendance) && !isSubstituted) {
      add(count.expected)
      add(came ? count.expectedCame : count.notYet)
    } else if (attendance.status === 'waitlisted') add(count.waitlisted)
  }

  /** How the count stands. */
  get counters(): DoorCounters {
    return this.#count
  }
}

/** Whether the person's place is promised. */
export function isExpected(attendance: Attendance): boolean {
  return attendance.status === 'registered' || attendance.status === 'confirmed'
}

/** The places that somebody else took over. */
export function substitutedOf(attendances: readonly Attendance[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const { substituteFor } of attendances) if (substituteFor !== null) ids.add(substituteFor)
  return ids
}

/** How full the room is: room left, every seat taken, or more people than the law (or the seats) allow. */
export type CapacityAlarm = 'free' | 'full' | 'over'

/** Compares the people inside with the seats and the legal maximum; null where one is unknown. */
export function capacityAlarm(inside: number, seats: number | null, legalMaximum: number | null): CapacityAlarm {
  const most = legalMaximum ?? seats
  if (most !== null && inside > most) return 'over'
  if ((seats !== null && inside >= seats) || (most !== null && inside >= most)) return 'full'
  return 'free'
}

/** One bar of the arrival curve: the heads whose first check-in fell within the five minutes from `from`. */
export interface ArrivalStep {
  readonly from: Instant
  readonly heads: number
}

const STEP_MS = 5 * 60_000
/** A day of bars: a check-in at a wildly wrong clock must not make a list without end. */
const MOST_STEPS = 288

/**
 * First arrivals per five minutes, from the first bar with anybody to the last one, quiet bars in between included. Who was
 * marked from paper is left out: the moment of typing is not the moment of coming (`markedFromPaper` counts them).
 */
export function arrivalCurve(state: DoorState): ArrivalStep[] {
  const heads = new Map<Instant, number>()
  for (const visit of state.values()) {
    if (visit.firstIn === null || visit.firstIn.method === 'paper') continue
    const from = Math.floor(visit.firstIn.at / STEP_MS) * STEP_MS
    heads.set(from, (heads.get(from) ?? 0) + 1)
  }
  const filled = [...heads.keys()].sort((a, b) => a - b)
  const first = filled[0]
  const last = filled.at(-1)
  if (first === undefined || last === undefined) return []
  if ((last - first) / STEP_MS >= MOST_STEPS) return filled.map((from) => ({ from, heads: heads.get(from) ?? 0 }))
  const steps: ArrivalStep[] = []
  for (let from = first; from <= last; from += STEP_MS) steps.push({ from, heads: heads.get(from) ?? 0 })
  return steps
}

/** How many heads came by the sheet alone, without a moment. */
export function markedFromPaper(state: DoorState): number {
  let heads = 0
  for (const { firstIn } of state.values()) if (firstIn?.method === 'paper') heads += 1
  return heads
}

/** A share with what it is a share of, so that a figure never stands without its denominator. */
export interface Share {
  readonly part: number
  readonly whole: number
}

/** Show rate (到场率): promised heads who came over promised heads; walk-ins and plus-ones count in neither. */
export function showRate(counters: DoorCounters): Share {
  return { part: counters.expectedCame.heads, whole: counters.expected.heads }
}

interface Counting {
  heads: number
  plusOnes: number
}

const NOBODY: HeadCount = { heads: 0, plusOnes: 0 }
