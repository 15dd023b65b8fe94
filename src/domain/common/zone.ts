import type { ClockMinute, Instant, LocalDay, Zone } from './time'
import { addDays } from './time'

const DAY_MS = 86_400_000

/**
 * The moment at which a venue clock shows `minute` on `day`.
 * A reading that a clock change skips is read with the offset before the gap, so it lies just after it; one that comes twice, as the first.
 */
export function instantOf(day: LocalDay, minute: ClockMinute, zone: Zone): Instant {
  const days = Math.floor(minute / 1440)
  const inDay = minute - days * 1440
  const wall = Date.parse(`${addDays(day, days)}T00:00:00Z`) + inDay * 60_000
  const before = offsetAt(wall - DAY_MS, zone)
  const after = offsetAt(wall + DAY_MS, zone)
  const candidates = [wall - Math.max(before, after), wall - Math.min(before, after)]
  return candidates.find((instant) => instant + offsetAt(instant, zone) === wall) ?? wall - before
}

/** The venue's calendar day and clock reading at a moment. */
export function clockAt(instant: Instant, zone: Zone): { day: LocalDay; minute: ClockMinute; second: number } {
  const wall = instant + offsetAt(instant, zone)
  const iso = new Date(wall).toISOString()
  const second = Math.floor((wall - Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)) / 1000)
  return { day: iso.slice(0, 10) as LocalDay, minute: Math.floor(second / 60), second }
}

/** The venue's calendar day at a moment. */
export function dayAt(instant: Instant, zone: Zone): LocalDay {
  return clockAt(instant, zone).day
}

const formats = new Map<Zone, Intl.DateTimeFormat>()

/** How far the venue clock is ahead of UTC at a moment, in milliseconds. */
export function offsetAt(instant: Instant, zone: Zone): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, format)
  }
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
  const wall = Date.UTC(
    part['year'] ?? 0,
    (part['month'] ?? 1) - 1,
    part['day'] ?? 1,
    part['hour'] ?? 0,
    part['minute'] ?? 0,
    part['second'] ?? 0,
  )
  return wall - Math.floor(instant / 1000) * 1000
}
