import type { ClockMinute, ClockSecond, Seconds } from '../common/time'
import { LONGEST_DURATION } from '../common/parse-duration'
import type { CueStart } from './cue'
import { FIRST_LENGTH } from './cue-rules'
import type { SheetLine } from './sheet-line'
import type { TimedCue } from './time-cues'
import { onMainTrack, takesPart } from './time-cues'

/** A line with a length, its readings moved on where the clock passed midnight. */
export interface MeasuredLine {
  readonly line: SheetLine
  readonly duration: Seconds
  /** Neither the file nor the line after it said how long it takes: the length is a guess to look at. */
  readonly guessed: boolean
}

/** A line with the start and the length that a cue needs. */
export interface PlannedLine extends MeasuredLine {
  readonly start: CueStart
}

/** What lines come behind: when each track is free, and when the cue of the main track starts that runs then. */
export interface LineFrame {
  readonly ends: ReadonlyMap<string, ClockSecond>
  readonly mainStart: ClockSecond | null
}

const DAY: Seconds = 86_400
/** A clock that falls back further than this crossed midnight; a smaller step back is a line out of order. */
const MIDNIGHT_STEP: Seconds = 12 * 3600
const NOTHING_BEFORE: LineFrame = { ends: new Map(), mainStart: null }

/**
 * Plans the lines of a sheet from outside. A clock that jumps back by more than half a day along the main track has passed
 * midnight. A length comes from the line, else from its end, else from the next start on its track, else it is ten minutes
 * and marked as guessed. A start that the line before it leads to anyway is left to follow, unless the file says that it
 * is fixed: what follows moves along when something changes, and that is why people move to a run-sheet.
 */
export function planLines(lines: readonly SheetLine[], frame: LineFrame = NOTHING_BEFORE): PlannedLine[] {
  return settleStarts(measureLines(lines), frame)
}

/**
 * Gives every line its length, in seconds; `guess` stands for those that nothing in the sheet tells. `clockGoesOn`: readings
 * past midnight are written as 25:30, so that an early one is early.
 */
export function measureLines(
  lines: readonly SheetLine[],
  { guess = FIRST_LENGTH, clockGoesOn = false }: { readonly guess?: Seconds; readonly clockGoesOn?: boolean } = {},
): MeasuredLine[] {
  const clocked = clockGoesOn ? lines : pastMidnight(lines)
  return clocked.map((line, index) => {
    if (line.kind === 'group') return { line, duration: line.duration ?? 0, guessed: false }
    if (line.kind === 'milestone') return { line, duration: 0, guessed: false }
    const duration = lengthOf(line, clocked, index)
    return { line, duration: duration ?? guess, guessed: duration === null }
  })
}

/**
 * Decides which lines follow, with the times of `timeCues`. A line that is said to follow is believed, except where what it
 * followed is not there: then it keeps the reading that stands in the sheet.
 */
export function settleStarts(lines: readonly MeasuredLine[], frame: LineFrame = NOTHING_BEFORE): PlannedLine[] {
  const ends = new Map(frame.ends)
  const begun = new Set<string>()
  let mainStart = frame.mainStart
  return lines.map((measured) => {
    const { line, duration } = measured
    if (line.kind === 'group') return { ...measured, start: FOLLOWS }
    const before = ends.get(line.track) ?? null
    const follows = line.track === '' ? (before ?? mainStart) : latest(before, mainStart)
    const start = startOf(line, follows, begun.has(line.track))
    if (line.skipped) return { ...measured, start }
    begun.add(line.track)
    const from = start.kind === 'fixed' ? start.at : (follows ?? line.start ?? 0)
    ends.set(line.track, line.fixedEnd && line.end !== null ? Math.max(from, line.end) : from + duration)
    if (line.track === '') mainStart = from
    return { ...measured, start }
  })
}

/** What new lines come behind in a sheet that has cues already; the first one of an empty sheet follows the opening. */
export function frameBehind(opensAt: ClockMinute, timed: readonly TimedCue[]): LineFrame {
  const ends = new Map<string, ClockSecond>()
  let mainStart: ClockSecond = opensAt * 60
  for (const { cue, startsAt, endsAt } of timed) {
    if (!takesPart(cue)) continue
    ends.set(cue.track, endsAt)
    if (onMainTrack(cue)) mainStart = startsAt
  }
  return { ends, mainStart }
}

const FOLLOWS: CueStart = { kind: 'follows' }

function startOf(line: SheetLine, follows: ClockSecond | null, hasOneBefore: boolean): CueStart {
  if (line.start === null) return FOLLOWS
  if (line.follows !== false && line.start === follows) return FOLLOWS
  if (line.follows === true && (hasOneBefore || line.skipped)) return FOLLOWS
  return { kind: 'fixed', at: line.start }
}

function latest(a: ClockSecond | null, b: ClockSecond | null): ClockSecond | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function lengthOf(line: SheetLine, lines: readonly SheetLine[], index: number): Seconds | null {
  if (line.duration !== null && line.duration > 0) return line.duration
  if (line.start !== null && line.end !== null && line.end > line.start && line.end - line.start <= LONGEST_DURATION)
    return line.end - line.start
  if (line.start === null) return null
  const from = line.start
  let at = index + 1
  let next: SheetLine | undefined
  for (; at < lines.length && next === undefined; at += 1) {
    const later = lines[at]
    if (later?.track === line.track && later.start !== null && later.start > from) next = later
  }
  const length = typeof next?.start === 'number' ? next.start - from : null
  // The next line of a side track may be hours away: that says nothing about how long this one takes.
  return length !== null && length <= 4 * 3600 ? length : null
}

/** Adds a day to every reading after the clock passed midnight. */
function pastMidnight(lines: readonly SheetLine[]): SheetLine[] {
  let shift = 0
  let last: ClockSecond | null = null
  return lines.map((line) => {
    if (line.start === null) {
      const end = line.end === null ? null : line.end + shift
      return { ...line, end }
    }
    // 25:30 and 1:30 +1 have said it themselves.
    const said = line.start >= DAY && (last === null || line.start >= last - MIDNIGHT_STEP)
    if (!said && last !== null && line.start + shift < last - MIDNIGHT_STEP) shift += DAY
    const by = said ? 0 : shift
    const start = line.start + by
    const end = line.end === null ? null : line.end + by
    last = start
    return { ...line, start, end: end !== null && end < start - MIDNIGHT_STEP ? end + DAY : end }
  })
}
