import type { ClockMinute, ClockSecond, Seconds } from '../common/time'
import type { Cue } from './cue'

/** A cue with the times that follow from its place in the sheet. Times are seconds on the venue clock, never wrapped. */
export interface TimedCue {
  readonly cue: Cue
  readonly startsAt: ClockSecond
  readonly endsAt: ClockSecond
  /** Free time between the end of the cue before it on the same track and this fixed start; 0 where there is none. */
  readonly gapBefore: Seconds
  /** How far the cue before it on the same track runs past this fixed start; 0 where it does not. */
  readonly overrun: Seconds
  /**
   * Where its end is fixed: what its shortest length lacks when it starts then, or, without one, how far the start lies past
   * the end (at least a second, when nothing at all is left); 0 where it fits.
   */
  readonly squeezed: Seconds
  /** Its number in the sheet: 1, 2, 3… on the main track; null for groups and for cues beside the main track. */
  readonly number: number | null
}

/** Whether a cue takes its turn: group rows and cues left out this time do not. */
export function takesPart(cue: Cue): boolean {
  return cue.kind !== 'group' && !cue.skipped
}

/** How long a cue is meant to take, in seconds: nothing for a milestone, a group row, or a cue that is left out. */
export function playedLength(cue: Cue): Seconds {
  return takesPart(cue) && cue.kind !== 'milestone' ? cue.duration : 0
}

/** How long a cue takes when it starts at a reading: up to its end where that is fixed, else its length. Never negative. */
export function lengthFrom(cue: Cue, startsAt: ClockSecond): Seconds {
  return hasFixedEnd(cue) ? Math.max(0, cue.until - startsAt) : playedLength(cue)
}

/** Whether a cue ends at a fixed reading, so that a late start makes it shorter and no later. */
export function hasFixedEnd(cue: Cue): cue is Cue & { readonly until: ClockSecond } {
  return cue.until !== null && takesPart(cue) && cue.kind !== 'milestone'
}

/** Whether a cue runs on the main track. */
export function onMainTrack(cue: Cue): boolean {
  return cue.track === ''
}

const NOTHING = { gapBefore: 0, overrun: 0, squeezed: 0 } as const

/**
 * The times of all cues, in the order in which they are given (`byPosition`). `opensAt` is in minutes, all else in seconds.
 *
 * On the main track a following cue starts when the one before it ends, the first at the opening. A fixed start holds even
 * when the cue before runs past it: that is marked as its overrun. A cue on another track starts together with the
 * main-track cue before it, or when its own track becomes free, whichever is later. A cue with a fixed end takes what is left
 * until then. Groups and cues left out take no time. Links go by the order alone, so they can never form a loop.
 */
export function timeCues(opensAt: ClockMinute, cues: readonly Cue[]): TimedCue[] {
  const ends = new Map<string, ClockSecond>()
  let mainStart = opensAt * 60
  let number = 0
  const timed: TimedCue[] = []
  for (const cue of cues) {
    const main = onMainTrack(cue)
    const before = ends.get(cue.track)
    const followsAt = main ? (before ?? opensAt * 60) : Math.max(before ?? mainStart, mainStart)
    const counted = main && cue.kind !== 'group' ? ++number : null
    if (!takesPart(cue)) {
      timed.push({ cue, startsAt: followsAt, endsAt: followsAt, ...NOTHING, number: counted })
      continue
    }
    const startsAt = cue.start.kind === 'fixed' ? cue.start.at : followsAt
    const endsAt = startsAt + lengthFrom(cue, startsAt)
    const apart = main && before !== undefined ? startsAt - before : 0
    const late = before !== undefined && cue.start.kind === 'fixed' ? before - startsAt : 0
    const [gapBefore, overrun] = [Math.max(0, apart), Math.max(0, late)]
    const squeezed = hasFixedEnd(cue) ? Math.max(0, startsAt + (cue.shortest ?? 1) - cue.until) : 0
    timed.push({ cue, startsAt, endsAt, gapBefore, overrun, squeezed, number: counted })
    ends.set(cue.track, endsAt)
    if (main) mainStart = startsAt
  }
  return timed
}
