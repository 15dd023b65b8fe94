import type { ClockMinute, ClockSecond, Minutes, Seconds } from '../common/time'
import type { TimedCue } from './time-cues'
import { hasFixedEnd, onMainTrack, takesPart } from './time-cues'

/** What the sheet is measured against. */
export interface PlannedFrame {
  readonly opensAt: ClockMinute
  readonly length: Minutes
  /** When everybody must be out; null when nobody said. */
  readonly hardClose: ClockMinute | null
}

/** The sheet at a glance. Lengths in seconds, times in seconds on the venue clock. */
export interface RunSheetSummary {
  /** How many cues take part, on all tracks. */
  readonly count: number
  /** From the first start to the last end as planned, gaps counted and overruns not. */
  readonly total: Seconds
  /** The first start, set-up counted; the opening where the sheet is empty. */
  readonly startsAt: ClockSecond
  /** When the part for the guests really ends when every overrun pushes what follows. */
  readonly expectedEnd: ClockSecond
  /** How far that lies past the planned end; negative when it ends early. */
  readonly overPlannedEnd: Seconds
  /** When the whole sheet really ends, striking the room counted. */
  readonly lastEnd: ClockSecond
  /** What is left between that and the hard close; negative when it does not fit; null without a hard close. */
  readonly slack: Seconds | null
  /** How much could be won by shortening every cue that may be shortened. */
  readonly canShorten: Seconds
  /** How much could be won by dropping every cue that may be dropped. */
  readonly canDrop: Seconds
}

/**
 * Sums up a timed sheet. An overrun into a fixed start pushes everything behind it until a gap, or a cue whose end is fixed,
 * takes it up.
 * A main-track cue fixed at or after the planned end begins the striking: it and what follows it do not count as overtime.
 */
export function runSheetSummary(timed: readonly TimedCue[], frame: PlannedFrame): RunSheetSummary {
  const opening = frame.opensAt * 60
  const plannedEnd = opening + frame.length * 60
  let delay = 0
  let count = 0
  let canShorten = 0
  let canDrop = 0
  let first: ClockSecond | null = null
  let lastPlanned: ClockSecond | null = null
  let lastEnd: ClockSecond | null = null
  let guestsEnd: ClockSecond | null = null
  let striking = false
  for (const { cue, startsAt, endsAt, gapBefore, overrun } of timed) {
    if (!takesPart(cue)) continue
    count += 1
    first = Math.min(first ?? startsAt, startsAt)
    lastPlanned = Math.max(lastPlanned ?? endsAt, endsAt)
    if (onMainTrack(cue)) {
      delay = Math.max(0, delay + overrun - gapBefore)
      striking ||= cue.start.kind === 'fixed' && cue.start.at >= plannedEnd
      const length = endsAt - startsAt
      if (hasFixedEnd(cue)) delay = Math.max(0, startsAt + delay - endsAt)
      else if (cue.shortest !== null) canShorten += Math.max(0, length - cue.shortest)
      if (cue.canDrop) canDrop += length
    }
    lastEnd = Math.max(lastEnd ?? endsAt, endsAt + delay)
    if (!striking) guestsEnd = Math.max(guestsEnd ?? endsAt, endsAt + delay)
  }
  const expectedEnd = guestsEnd ?? opening
  return {
    count,
    total: (lastPlanned ?? 0) - (first ?? 0),
    startsAt: first ?? opening,
    expectedEnd,
    overPlannedEnd: count === 0 ? 0 : expectedEnd - plannedEnd,
    lastEnd: lastEnd ?? opening,
    slack: frame.hardClose === null || lastEnd === null ? null : frame.hardClose * 60 - lastEnd,
    canShorten,
    canDrop,
  }
}
