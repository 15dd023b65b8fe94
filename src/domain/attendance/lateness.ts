import type { Instant, Minutes } from '../common/time'
import { instantOf } from '../common/zone'
import type { EventPlan } from '../event-plan/event-plan'
import type { Attendance } from './attendance'
import { hasLeft, type DoorState, type Visit } from './door-state'

/** When the event opens; null while it has no day. */
export function openingOf({ day, opensAt, zone }: Pick<EventPlan, 'day' | 'opensAt' | 'zone'>): Instant | null {
  return day === null ? null : instantOf(day, opensAt, zone)
}

/**
 * How many whole minutes after the opening somebody first came in (迟到); 0 when in time, when they never came, when the event
 * has no day, and when they were marked from paper, because nobody noted the moment then.
 */
export function minutesLate(visit: Visit | undefined, opening: Instant | null): Minutes {
  const first = visit?.firstIn
  if (!first || opening === null || first.method === 'paper') return 0
  return Math.max(0, Math.floor((first.at - opening) / 60_000))
}

/** How punctual an evening was, in heads; guests whom somebody brought are not counted on their own. */
export interface Punctuality {
  /** Who first came in a whole minute or more after the opening. */
  readonly late: number
  /** The middle one of their delays, of an even number the smaller of the two; 0 when nobody was late. */
  readonly medianLate: Minutes
  /** Who had left for good before the event was to end. */
  readonly leftEarly: number
}

/** Counts who came late and who left before the planned end (迟到、早退); nobody when the event has no day. */
export function punctuality(
  event: Pick<EventPlan, 'day' | 'opensAt' | 'length' | 'zone'>,
  attendances: readonly Pick<Attendance, 'id'>[],
  state: DoorState,
): Punctuality {
  const opening = openingOf(event)
  if (opening === null) return { late: 0, medianLate: 0, leftEarly: 0 }
  const end = opening + event.length * 60_000
  const visits = attendances.flatMap(({ id }) => state.get(id) ?? [])
  const delays = visits.map((visit) => minutesLate(visit, opening)).filter((minutes) => minutes > 0)
  return {
    late: delays.length,
    medianLate: delays.sort((a, b) => a - b)[Math.floor((delays.length - 1) / 2)] ?? 0,
    leftEarly: visits.filter((visit) => hasLeft(visit) && (visit.lastOut?.at ?? end) < end).length,
  }
}
