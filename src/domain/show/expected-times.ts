import type { CueId } from '../common/id'
import type { ClockSecond, Instant, Seconds } from '../common/time'
import type { Cue } from '../run-sheet/cue'
import { lengthFrom, onMainTrack, takesPart } from '../run-sheet/time-cues'
import { actualSpan, type CueProgress, ranFor, WAITING } from './cue-progress'

/** A cue tonight: what it did, or what is expected of it. Times are seconds on the venue clock, fractions included. */
export interface ExpectedCue {
  readonly cue: Cue
  readonly status: CueProgress['status']
  readonly startsAt: ClockSecond
  readonly endsAt: ClockSecond
  /** Its length tonight: as planned, with the time given and taken during the show. Never negative. */
  readonly length: Seconds
  /** How long it has run, holds left out; 0 before its start. */
  readonly elapsed: Seconds
  /** How far its expected start lies behind its fixed start; 0 for one that follows or is in time. */
  readonly late: Seconds
}

/** How a moment reads on the venue clock: the moment of clock reading 0, midnight of the opening day. */
export interface VenueClock {
  readonly midnight: Instant
}

export function readingAt(clock: VenueClock, at: Instant): ClockSecond {
  return (at - clock.midnight) / 1000
}

/**
 * What is expected of the evening at a moment. What ran keeps its real times; what runs ends when its length is used up,
 * or now, when it is over; what waits follows that, a fixed start never earlier than its time and never before the cue
 * ahead of it is over. A cue on another track starts with the main-track cue before it or when its track is free. Skipped
 * cues take no time.
 */
export function expectedTimes(
  cues: readonly Cue[],
  progress: ReadonlyMap<CueId, CueProgress>,
  clock: VenueClock,
  now: Instant,
  opensAt: ClockSecond,
): ExpectedCue[] {
  const present = readingAt(clock, now)
  const ends = new Map<string, ClockSecond>()
  // What runs now holds back everything that waits on its track, wherever it stands in the sheet.
  for (const cue of cues) {
    const state = progress.get(cue.id)
    if (state?.status === 'running' || state?.status === 'held') {
      const end = expectedEnd(cue, state, clock, now)
      ends.set(cue.track, Math.max(ends.get(cue.track) ?? end, end))
    }
  }
  let mainStart = opensAt
  return cues.map((cue) => {
    const state = progress.get(cue.id) ?? WAITING
    const span = actualSpan(state)
    const elapsed = ranFor(state, now) / 1000
    if (span !== null && state.status !== 'waiting' && state.status !== 'skipped') {
      const startsAt = readingAt(clock, span.startedAt)
      const length = lengthTonight(cue, state, startsAt)
      const endsAt =
        state.status === 'done' && span.endedAt !== null
          ? readingAt(clock, span.endedAt)
          : expectedEnd(cue, state, clock, now)
      ends.set(cue.track, Math.max(ends.get(cue.track) ?? endsAt, endsAt))
      if (onMainTrack(cue)) mainStart = startsAt
      const late = cue.start.kind === 'fixed' ? Math.max(0, startsAt - cue.start.at) : 0
      return { cue, status: state.status, startsAt, endsAt, length, elapsed, late }
    }
    const free = ends.get(cue.track)
    const follows = onMainTrack(cue) ? (free ?? opensAt) : Math.max(free ?? mainStart, mainStart)
    const isOut = !takesPart(cue) || state.status === 'skipped'
    const wanted = cue.start.kind === 'fixed' ? Math.max(cue.start.at, free ?? cue.start.at) : follows
    // What has not begun cannot begin in the past.
    const startsAt = isOut ? follows : Math.max(wanted, present)
    const length = isOut ? 0 : lengthTonight(cue, state, startsAt)
    const endsAt = startsAt + length
    if (!isOut) {
      ends.set(cue.track, Math.max(free ?? endsAt, endsAt))
      if (onMainTrack(cue)) mainStart = startsAt
    }
    const late = !isOut && cue.start.kind === 'fixed' ? Math.max(0, startsAt - cue.start.at) : 0
    const status = !takesPart(cue) && cue.kind !== 'group' ? 'skipped' : state.status
    return { cue, status, startsAt, endsAt, length, elapsed, late }
  })
}

/** How long a cue is to run tonight when it starts at a reading, in seconds, with the time given and taken. */
export function lengthTonight(cue: Cue, progress: CueProgress, startsAt: ClockSecond): Seconds {
  return Math.max(0, lengthFrom(cue, startsAt) + progress.added)
}

function expectedEnd(cue: Cue, state: CueProgress, clock: VenueClock, now: Instant): ClockSecond {
  const startsAt = readingAt(clock, actualSpan(state)?.startedAt ?? now)
  const remaining = lengthTonight(cue, state, startsAt) - ranFor(state, now) / 1000
  return readingAt(clock, now) + Math.max(0, remaining)
}
