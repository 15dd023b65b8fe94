import type { Instant, LocalDay } from '../common/time'
import { clockAt, instantOf } from '../common/zone'
import type { EventPlan } from '../event-plan/event-plan'
import type { VenueClock } from './expected-times'
import type { ShowFact } from '../run-sheet/show-fact'
import type { ShowFrame } from './show-state'

const HOUR_MS = 3_600_000

/** What the show is measured against, from the event as it is planned. */
export function showFrame({ opensAt, length, hardClose }: EventPlan): ShowFrame {
  return {
    opensAt: opensAt * 60,
    plannedEnd: (opensAt + length) * 60,
    hardClose: hardClose === null ? null : hardClose * 60,
  }
}

/**
 * The clock the show is read by: that of the event's day. A show that is run on another day, as at a rehearsal, or of an
 * event without a day, is read by the day of its first fact, or of `now` before there is one. The night after the event's day
 * still belongs to it.
 */
export function venueClock(
  event: Pick<EventPlan, 'day' | 'zone'>,
  facts: readonly ShowFact[],
  now: Instant,
): VenueClock {
  const moment = facts.reduce((first, { at }) => Math.min(first, at), facts[0]?.at ?? now)
  if (event.day !== null) {
    const midnight = instantOf(event.day, 0, event.zone)
    if (moment >= midnight - 12 * HOUR_MS && moment < midnight + 36 * HOUR_MS) return { midnight }
  }
  const day: LocalDay = clockAt(moment, event.zone).day
  return { midnight: instantOf(day, 0, event.zone) }
}
