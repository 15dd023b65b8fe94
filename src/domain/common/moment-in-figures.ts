import { formatClock, type Instant, type Zone } from './time'
import { clockAt } from './zone'

/** A moment as `2026-11-21 14:05` on the zone's clock: the same in every language, for names and stored labels. */
export function momentInFigures(instant: Instant, zone: Zone): string {
  const { day, minute } = clockAt(instant, zone)
  return `${day} ${formatClock(minute)}`
}
