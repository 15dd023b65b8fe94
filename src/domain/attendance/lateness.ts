import type { Instant, Minutes } from '../common/time'
import { instantOf } from '../common/zone'
import type { EventPlan } from '../event-plan/event-plan'
import type { Visit } from './door-state'

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
