import type { ClockSecond, Seconds } from '../common/time'
import { onMainTrack, takesPart, type TimedCue } from './time-cues'

/** What a group row stands for. */
export interface GroupSpan {
  readonly count: number
  readonly startsAt: ClockSecond
  readonly endsAt: ClockSecond
  /** How much longer its rows take than the group is meant to, in seconds; negative when shorter; null without a target. */
  readonly over: Seconds | null
}

/** How many rows a group holds, and from when to when they run on the main track. Null for a row that is no group. */
export function groupSpan(timed: readonly TimedCue[], index: number): GroupSpan | null {
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
  const [from, to] = [startsAt ?? group.startsAt, endsAt ?? group.startsAt]
  const target = group.cue.duration
  return { count, startsAt: from, endsAt: to, over: target > 0 ? to - from - target : null }
}
