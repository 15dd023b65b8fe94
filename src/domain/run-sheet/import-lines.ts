import type { ClockSecond, Seconds } from '../common/time'
import { findKey } from './find-in-sheet'
import type { MeasuredLine } from './plan-lines'
import type { TimedCue } from './time-cues'

/** The first reading on the main track, of the event's own day where there is one; null where there is none. */
export function firstOf(lines: readonly MeasuredLine[]): ClockSecond | null {
  const starts = lines.filter(({ line }) => line.start !== null && !line.skipped)
  // Rows of the day before are getting in; the evening begins with those of its own day.
  const ofTheDay = starts.filter(({ line }) => line.start !== null && line.start >= 0)
  const [first] = [...ofTheDay.filter(({ line }) => line.track === ''), ...ofTheDay, ...starts]
  return first?.line.start ?? null
}

/** Lines before the first reading would begin after it: then they end there instead. `begins` is where the first one would start. */
export function beforeTheClock(lines: readonly MeasuredLine[], begins: ClockSecond): readonly MeasuredLine[] {
  const main = lines.filter(({ line }) => line.track === '' && line.kind !== 'group' && !line.skipped)
  const clocked = main.findIndex(({ line }) => line.start !== null)
  const at = main[clocked]?.line.start ?? null
  const [first] = main
  if (clocked < 1 || at === null || first === undefined) return lines
  const length = main.slice(0, clocked).reduce((sum, { duration }) => sum + duration, 0)
  if (begins + length <= at) return lines
  const start = { ...first, line: { ...first.line, start: at - length, follows: false } }
  return lines.map((one) => (one === first ? start : one))
}

/** A line whose readings are later by so much. */
export function moved(one: MeasuredLine, by: Seconds): MeasuredLine {
  const { line } = one
  const at = (reading: ClockSecond | null) => (reading === null ? null : reading + by)
  return { ...one, line: { ...line, start: at(line.start), end: at(line.end) } }
}

/** Lines whose cue is there already: the same title, kind, track and start, or, without a start, the same length. */
export function knownLines(lines: readonly MeasuredLine[], present: readonly TimedCue[]): ReadonlySet<MeasuredLine> {
  const left = new Map<string, number>()
  const key = (title: string, kind: string, track: string, when: string) =>
    [findKey(title), kind, track, when].join('\n')
  const count = (name: string) => left.set(name, (left.get(name) ?? 0) + 1)
  for (const { cue, startsAt } of present) {
    count(key(cue.title, cue.kind, cue.track, `at ${startsAt}`))
    count(key(cue.title, cue.kind, cue.track, `for ${cue.duration}`))
  }
  const known = new Set<MeasuredLine>()
  for (const one of lines) {
    const { line, duration } = one
    const when = line.start === null ? `for ${duration}` : `at ${line.start}`
    const name = key(line.texts.title ?? '', line.kind, line.track, when)
    const there = left.get(name) ?? 0
    if (there === 0) continue
    left.set(name, there - 1)
    known.add(one)
  }
  return known
}
