import type { RoomId } from '../common/id'
import type { EventPlan } from '../event-plan/event-plan'
import type { ClockSecond, Seconds } from '../common/time'
import type { Cue } from './cue'
import type { CueColumn } from './cue-column'
import { FIRST_LENGTH, type CueFields } from './cue-rules'
import { findKey } from './find-in-sheet'
import { frameBehind, measureLines, settleStarts, type MeasuredLine, type PlannedLine } from './plan-lines'
import type { SheetLine } from './sheet-line'
import {
  foundNames,
  NameBook,
  personOf,
  type FoundName,
  type KnownName,
  type NameChoice,
  type NamedPerson,
} from './sheet-names'
import { timeCues, type TimedCue } from './time-cues'

/** What an import lays its lines over. */
export interface ImportGround {
  readonly event: Pick<EventPlan, 'opensAt'>
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
  readonly columns: readonly CueColumn[]
  readonly people: readonly KnownName[]
  /** The rooms a cue of this event can take place in. */
  readonly rooms: readonly { readonly id: RoomId; readonly name: string }[]
}

/** What the person chose for the whole import. */
export interface ImportChoices {
  readonly mode: 'append' | 'replace'
  /** Lines that are in the sheet already; counts only where lines are appended. */
  readonly known: 'skip' | 'again'
  /** Whether the readings of the file hold, or everything moves so that it begins at the opening. */
  readonly opening: 'file' | 'event'
  /** The length of lines that nothing tells the length of, in seconds. */
  readonly length: Seconds
  /** By the compared name (`findKey`). */
  readonly names: ReadonlyMap<string, NameChoice>
  /** The columns that keep people as they are written where they are nobody, or several. */
  readonly asWritten: { readonly owner: string; readonly speaker: string }
}

/** What the lines are, beside themselves. */
export interface ImportLines {
  readonly lines: readonly SheetLine[]
  readonly clockGoesOn: boolean
}

/** One line with everything that will be written of it, but for ids that do not exist yet. */
export interface ImportedLine {
  readonly planned: PlannedLine
  /** Everything of the cue that needs no id. */
  readonly fields: CueFields
  readonly owner: NamedPerson | null
  readonly speaker: NamedPerson | null
  /** Values of own columns, by the name of the column. */
  readonly custom: Readonly<Record<string, string>>
  /** Its shortest length was longer than its length, and went along with it. */
  readonly shortestCut: boolean
}

/** What an import would write. */
export interface ImportPlan {
  readonly added: readonly ImportedLine[]
  /** Lines that are in the sheet already and are left out. */
  readonly skipped: readonly SheetLine[]
  /** How many lines are in the sheet already, whether they are left out or not. */
  readonly known: number
  /** Cues that go. */
  readonly removed: readonly Cue[]
  readonly names: readonly FoundName[]
  readonly newPeople: readonly string[]
  readonly newColumns: readonly string[]
  /** The first reading on the main track as the file has it; null where it has none. */
  readonly firstStart: ClockSecond | null
  readonly guessed: number
}

/** What becomes of the lines of a file in a sheet, with the person's choices. */
export function planImport(given: ImportLines, ground: ImportGround, choices: ImportChoices): ImportPlan {
  const { event, cues } = ground
  const measured = measureLines(given.lines, { guess: choices.length || FIRST_LENGTH, clockGoesOn: given.clockGoesOn })
  const firstStart = firstOf(measured)
  const shift = choices.opening === 'event' && firstStart !== null ? event.opensAt * 60 - firstStart : 0
  const lines = shift === 0 ? measured : measured.map((one) => moved(one, shift))
  const present = timeCues(event.opensAt, cues)
  const isKnown = knownLines(lines, present)
  const skips = choices.mode === 'append' && choices.known === 'skip'
  const taken = skips ? lines.filter((one) => !isKnown.has(one)) : lines
  const frame = frameBehind(event.opensAt, choices.mode === 'append' ? present : [])
  const book = new NameBook(ground.people)
  const begins = frame.ends.get('') ?? event.opensAt * 60
  const added = settleStarts(beforeTheClock(taken, begins), frame).map((planned) =>
    importedLine(planned, ground, choices, book),
  )
  const columns = new Set(ground.columns.map(({ name }) => findKey(name)))
  const headings = unique(added.flatMap(({ custom }) => Object.keys(custom)))
  return {
    added,
    skipped: skips ? lines.filter((one) => isKnown.has(one)).map(({ line }) => line) : [],
    known: isKnown.size,
    removed: choices.mode === 'replace' ? cues : [],
    names: foundNames(
      taken.flatMap(({ line: { texts } }) => [texts.owner ?? '', texts.speaker ?? '']),
      book,
    ),
    newPeople: unique(
      added.flatMap(({ owner, speaker }) => [owner, speaker].flatMap((one) => (one?.kind === 'new' ? [one.name] : []))),
    ),
    newColumns: headings.filter((name) => !columns.has(findKey(name))),
    firstStart,
    guessed: added.filter(({ planned }) => planned.guessed).length,
  }
}

const TEXTS = ['title', 'light', 'sound', 'screen', 'script', 'note', 'planB'] as const

function importedLine(
  planned: PlannedLine,
  ground: ImportGround,
  choices: ImportChoices,
  book: NameBook,
): ImportedLine {
  const { line, start, duration } = planned
  const owner = person(line.texts.owner ?? '', book, choices)
  const speaker = person(line.texts.speaker ?? '', book, choices)
  const custom = { ...line.custom }
  if (owner.text !== '') custom[choices.asWritten.owner] = owner.text
  if (speaker.text !== '') custom[choices.asWritten.speaker] = speaker.text
  const timeless = line.kind === 'group' || line.kind === 'milestone'
  const shortest = line.shortest === null || timeless ? null : Math.min(line.shortest, duration)
  return {
    planned,
    fields: {
      ...Object.fromEntries(TEXTS.map((name) => [name, line.texts[name] ?? ''])),
      ...placeOf(line, ground),
      // Materials that were linked in the sheet the file came from are words here.
      props: [line.texts.props ?? '', line.texts.materials ?? ''].filter((text) => text !== '').join('\n'),
      kind: line.kind,
      start,
      duration,
      until: fixedEnd(planned),
      shortest,
      canDrop: line.canDrop,
      skipped: line.skipped,
      track: line.track,
      color: line.color,
    },
    owner: owner.person,
    speaker: speaker.person,
    custom,
    shortestCut: shortest !== null && shortest !== line.shortest,
  }
}

/** The person of a cell, and the cell's text where it says more than that person. */
function person(cell: string, book: NameBook, { names }: ImportChoices): { person: NamedPerson | null; text: string } {
  const written = book.namesOf(cell)
  const people = written.map((name) => personOf(name, book, names))
  const first = people.find((one) => one !== null) ?? null
  return { person: first, text: written.length > 1 || first === null ? cell.trim() : '' }
}

function placeOf({ texts }: SheetLine, { rooms }: ImportGround): CueFields {
  const place = texts.place ?? ''
  const named = texts.room ?? ''
  const same = named === '' ? [] : rooms.filter(({ name }) => findKey(name) === findKey(named))
  const [room, ...more] = same
  if (room !== undefined && more.length === 0) return { roomId: room.id, place }
  return { roomId: null, place: [named, place].filter((text) => text !== '').join(' ') }
}

function fixedEnd({ line, start }: PlannedLine): ClockSecond | null {
  if (!line.fixedEnd || line.end === null || line.kind === 'group' || line.kind === 'milestone') return null
  const from = start.kind === 'fixed' ? start.at : line.start
  return from !== null && line.end <= from ? null : line.end
}

function firstOf(lines: readonly MeasuredLine[]): ClockSecond | null {
  const starts = lines.filter(({ line }) => line.start !== null && !line.skipped)
  // Rows of the day before are getting in; the evening begins with those of its own day.
  const ofTheDay = starts.filter(({ line }) => line.start !== null && line.start >= 0)
  const [first] = [...ofTheDay.filter(({ line }) => line.track === ''), ...ofTheDay, ...starts]
  return first?.line.start ?? null
}

/** Lines before the first reading would begin after it: then they end there instead. */
function beforeTheClock(lines: readonly MeasuredLine[], begins: ClockSecond): readonly MeasuredLine[] {
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

function moved(one: MeasuredLine, by: Seconds): MeasuredLine {
  const { line } = one
  const at = (reading: ClockSecond | null) => (reading === null ? null : reading + by)
  return { ...one, line: { ...line, start: at(line.start), end: at(line.end) } }
}

/** Lines whose cue is there already: the same title, kind, track and start, or, without a start, the same length. */
function knownLines(lines: readonly MeasuredLine[], present: readonly TimedCue[]): ReadonlySet<MeasuredLine> {
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

function unique(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [findKey(text), text])).values()]
}
