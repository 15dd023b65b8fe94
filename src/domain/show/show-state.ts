import type { CueId } from '../common/id'
import type { ClockSecond, Instant, Seconds } from '../common/time'
import type { Cue } from '../run-sheet/cue'
import { onMainTrack, takesPart } from '../run-sheet/time-cues'
import { progressOf } from './cue-progress'
import { type ExpectedCue, expectedTimes, readingAt, type VenueClock } from './expected-times'
import type { ShowFact } from '../run-sheet/show-fact'

/** What the evening is held against. Seconds on the venue clock. */
export interface ShowFrame {
  readonly opensAt: ClockSecond
  /** When the part for the guests is planned to end. */
  readonly plannedEnd: ClockSecond
  /** When everybody must be out; null when nobody said. */
  readonly hardClose: ClockSecond | null
}

/** The show at one moment. */
export interface ShowState {
  readonly phase: 'before' | 'running' | 'between' | 'over'
  /** The present reading of the venue clock. */
  readonly clock: ClockSecond
  readonly cues: readonly ExpectedCue[]
  /** What runs on the main track, and what is held there; null before, between and after. */
  readonly now: NowCue | null
  /** The next on the main track that waits, milestones passed over; null when nothing is left. */
  readonly next: ExpectedCue | null
  /** What runs on other tracks, in the order of the sheet. */
  readonly beside: readonly NowCue[]
  readonly evening: Evening
}

export interface NowCue extends ExpectedCue {
  /** What is left of its length; negative when it is over. */
  readonly remaining: Seconds
}

/** How the evening stands against its plan. */
export interface Evening {
  /** When the part for the guests is expected to end. */
  readonly expectedEnd: ClockSecond
  /** How far that lies behind the planned end; negative when early. */
  readonly late: Seconds
  /** When everything, striking counted, is expected to be done. */
  readonly lastEnd: ClockSecond
  /** What is left between that and the hard close; negative when it does not fit; null without a hard close. */
  readonly slack: Seconds | null
}

/** The whole state of a show at a moment. The cues come in the order of the sheet, the facts in the order of their entry. */
export function showState(
  cues: readonly Cue[],
  facts: readonly ShowFact[],
  frame: ShowFrame,
  clock: VenueClock,
  now: Instant,
): ShowState {
  const progress = progressOf(facts)
  const expected = expectedTimes(cues, progress, clock, now, frame.opensAt)
  const running = expected
    .filter(({ status }) => status === 'running' || status === 'held')
    .map((cue) => ({ ...cue, remaining: cue.length - cue.elapsed }))
  const current = running.findLast(({ cue }) => onMainTrack(cue)) ?? null
  const next = nextCue(expected, current?.cue.id ?? null)
  const begun =
    facts.length > 0 && expected.some(({ status }) => status === 'done' || status === 'running' || status === 'held')
  return {
    phase: !begun ? 'before' : current !== null ? 'running' : next !== null ? 'between' : 'over',
    clock: readingAt(clock, now),
    cues: expected,
    now: current,
    next,
    beside: running.filter((cue) => cue !== current),
    evening: eveningOf(expected, frame),
  }
}

/** Whether a row can be started by itself: milestones are passed, groups and what is left out take no turn. */
export function isPlayable(cue: Cue): boolean {
  return takesPart(cue) && cue.kind !== 'milestone'
}

/** The waiting cue that comes next on the main track: after the one that runs, else after the last that was done. */
function nextCue(cues: readonly ExpectedCue[], running: CueId | null): ExpectedCue | null {
  const from =
    running === null
      ? cues.findLastIndex(({ cue, status }) => onMainTrack(cue) && status === 'done')
      : cues.findIndex(({ cue }) => cue.id === running)
  return (
    cues.slice(from + 1).find(({ cue, status }) => onMainTrack(cue) && status === 'waiting' && isPlayable(cue)) ?? null
  )
}

/** A main-track cue fixed at or after the planned end begins the striking: it and what follows it are no overtime. */
export function eveningOf(cues: readonly ExpectedCue[], frame: ShowFrame): Evening {
  let striking = false
  let guests: ClockSecond | null = null
  let last: ClockSecond | null = null
  for (const { cue, status, endsAt } of cues) {
    if (!takesPart(cue) || status === 'skipped') continue
    if (onMainTrack(cue)) striking ||= cue.start.kind === 'fixed' && cue.start.at >= frame.plannedEnd
    last = Math.max(last ?? endsAt, endsAt)
    if (!striking) guests = Math.max(guests ?? endsAt, endsAt)
  }
  const expectedEnd = guests ?? frame.opensAt
  const lastEnd = last ?? frame.opensAt
  return {
    expectedEnd,
    late: guests === null ? 0 : expectedEnd - frame.plannedEnd,
    lastEnd,
    slack: frame.hardClose === null ? null : frame.hardClose - lastEnd,
  }
}
