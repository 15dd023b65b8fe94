import type { ClockSecond, Seconds } from '../common/time'
import type { CueStart } from './cue'
import { FIRST_LENGTH } from './cue-rules'
import type { SheetLine } from './sheet-line'

/** A line with the start and the length that a cue needs. */
export interface PlannedLine {
  readonly line: SheetLine
  readonly start: CueStart
  readonly duration: Seconds
  /** Neither the file nor the line after it said how long it takes: the length is a guess to look at. */
  readonly guessed: boolean
}

const DAY: Seconds = 86_400
/** A clock that falls back further than this crossed midnight; a smaller step back is a line out of order. */
const MIDNIGHT_STEP: Seconds = 12 * 3600

/**
 * Plans the lines of a sheet from outside. A clock that jumps back by more than half a day along the main track has passed
 * midnight. A length comes from the line, else from its end, else from the next start on its track, else it is ten minutes
 * and marked as guessed. A start that the line before it leads to anyway is left to follow, unless the file says that it
 * is fixed: what follows moves along when something changes, and that is why people move to a run-sheet.
 */
export function planLines(lines: readonly SheetLine[]): PlannedLine[] {
  const clocked = pastMidnight(lines)
  const ends = new Map<string, ClockSecond>()
  return clocked.map((line, index) => {
    if (line.kind === 'group') return { line, start: { kind: 'follows' }, duration: 0, guessed: false }
    const duration = line.kind === 'milestone' ? 0 : lengthOf(line, clocked, index)
    const before = ends.get(line.track)
    const start = startOf(line, before)
    const from = start.kind === 'fixed' ? start.at : (before ?? line.start ?? 0)
    const length = duration ?? FIRST_LENGTH
    ends.set(line.track, from + length)
    return { line, start, duration: length, guessed: duration === null }
  })
}

function startOf(line: SheetLine, before: ClockSecond | undefined): CueStart {
  if (line.start === null || line.follows === true) return { kind: 'follows' }
  if (line.follows === null && before === line.start) return { kind: 'follows' }
  return { kind: 'fixed', at: line.start }
}

function lengthOf(line: SheetLine, lines: readonly SheetLine[], index: number): Seconds | null {
  if (line.duration !== null && line.duration > 0) return line.duration
  if (line.start !== null && line.end !== null && line.end > line.start) return line.end - line.start
  if (line.start === null) return null
  const from = line.start
  const next = lines
    .slice(index + 1)
    .find((later) => later.track === line.track && later.start !== null && later.start > from)
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
    if (last !== null && line.start + shift < last - MIDNIGHT_STEP) shift += DAY
    const start = line.start + shift
    const end = line.end === null ? null : line.end + shift
    last = start
    return { ...line, start, end: end !== null && end < start - MIDNIGHT_STEP ? end + DAY : end }
  })
}
