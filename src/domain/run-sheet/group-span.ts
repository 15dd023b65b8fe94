import type { ClockSecond } from '../common/time'
import { onMainTrack, takesPart, type TimedCue } from './time-cues'

/** How many rows a group holds, and from when to when they run on the main track. Null for a row that is no group. */
export function groupSpan(
  timed: readonly TimedCue[],
  index: number,
): { readonly count: number; readonly startsAt: ClockSecond; readonly endsAt: ClockSecond } | null {
  const group = timed[index]
  if (!group || group.cue.kind !== 'group') return null
  let count = 0
  let startsAt: ClockSecond | null = null
  let endsAt: ClockSecond | null = null
  for (const row of timed.slice(index + 1)) {
    if (row.cue.kind === 'group') break
    count += 1
    if (!onMainTrack(row.cue) || !takesPart(row.cue)) continue
    startsAt = Math.min(startsAt ?? row.startsAt, row.startsAt)
    endsAt = Math.max(endsAt ?? row.endsAt, row.endsAt)
  }
  return { count, startsAt: startsAt ?? group.startsAt, endsAt: endsAt ?? group.startsAt }
}
