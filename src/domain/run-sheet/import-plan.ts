import type { MaterialId, RoomId } from '../common/id'
import type { EventPlan } from '../event-plan/event-plan'
import type { ClockSecond, Seconds } from '../common/time'
import type { Cue } from './cue'
import type { CueColumn } from './cue-column'
import { FIRST_LENGTH, type CueFields } from './cue-rules'
import { findKey } from './find-in-sheet'
import { beforeTheClock, firstOf, knownLines, moved } from './import-lines'
import { frameBehind, measureLines, settleStarts, type MeasuredLine, type PlannedLine } from './plan-lines'
import type { SheetLine } from './sheet-line'
import { materialsIn, ThingBook, type KnownThing, type NamedMaterial } from './sheet-materials'
import {
  foundNames,
  NameBook,
  personOf,
  type FoundName,
  type KnownName,
  type NameChoice,
  type NamedPerson,
} from './sheet-names'
import { timeCues } from './time-cues'

/** What an import lays its lines over. */
export interface ImportGround {
  readonly event: Pick<EventPlan, 'opensAt'>
  /** In the order of the sheet. */
  readonly cues: readonly Cue[]
  readonly columns: readonly CueColumn[]
  readonly people: readonly KnownName[]
  /** The rooms a cue of this event can take place in. */
  readonly rooms: readonly KnownThing<RoomId>[]
  readonly materials: readonly KnownThing<MaterialId>[]
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
  /** Whether texts that are exactly the name of one room of the venue, or of one material, are that room or material. */
  readonly links: boolean
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
  /** The name of the room that is linked; empty where none is. */
  readonly room: string
  /** Materials it needs; the words that are none stand in the fields. */
  readonly materials: readonly NamedMaterial[]
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
  /** Rooms and materials that the lines name exactly, whether they are linked or stay text. */
  readonly linkable: { readonly rooms: readonly string[]; readonly materials: readonly string[] }
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
  const books: Books = {
    people: new NameBook(ground.people),
    rooms: new ThingBook(ground.rooms),
    materials: new ThingBook(ground.materials),
  }
  const begins = frame.ends.get('') ?? event.opensAt * 60
  const added = settleStarts(beforeTheClock(taken, begins), frame).map((planned) =>
    importedLine(planned, choices, books),
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
      books.people,
    ),
    linkable: linkableIn(taken, books),
    newPeople: unique(
      added.flatMap(({ owner, speaker }) => [owner, speaker].flatMap((one) => (one?.kind === 'new' ? [one.name] : []))),
    ),
    newColumns: headings.filter((name) => !columns.has(findKey(name))),
    firstStart,
    guessed: added.filter(({ planned }) => planned.guessed).length,
  }
}

const TEXTS = ['title', 'light', 'sound', 'screen', 'script', 'note', 'planB'] as const

interface Books {
  readonly people: NameBook
  readonly rooms: ThingBook<RoomId>
  readonly materials: ThingBook<MaterialId>
}

function importedLine(planned: PlannedLine, choices: ImportChoices, books: Books): ImportedLine {
  const { line, start, duration } = planned
  const owner = person(line.texts.owner ?? '', books.people, choices)
  const speaker = person(line.texts.speaker ?? '', books.people, choices)
  const { room, ...where } = placeOf(line, books.rooms, choices.links)
  const props = propsOf(line, books.materials, choices.links)
  const custom = { ...line.custom }
  if (owner.text !== '') custom[choices.asWritten.owner] = owner.text
  if (speaker.text !== '') custom[choices.asWritten.speaker] = speaker.text
  const timeless = line.kind === 'group' || line.kind === 'milestone'
  const shortest = line.shortest === null || timeless ? null : Math.min(line.shortest, duration)
  return {
    planned,
    fields: {
      ...Object.fromEntries(TEXTS.map((name) => [name, line.texts[name] ?? ''])),
      ...where,
      props: props.rest,
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
    room,
    materials: props.materials,
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

/** The room a line names; a place that is called like a room of the venue means it too. */
function placeOf({ texts }: SheetLine, rooms: ThingBook<RoomId>, links: boolean) {
  const { place = '', room = '' } = texts
  const named = links ? rooms.find(room) : null
  if (named !== null) return { roomId: named.id, room: named.name, place }
  const meant = links && room === '' ? rooms.find(place) : null
  if (meant !== null) return { roomId: meant.id, room: meant.name, place: '' }
  return { roomId: null, room: '', place: [room, place].filter((text) => text !== '').join(' ') }
}

/** The materials a line needs, those of its own column first; what is none stays words. */
function propsOf({ texts }: SheetLine, book: ThingBook<MaterialId>, links: boolean) {
  const { props = '', materials = '' } = texts
  const both = [props, materials].filter((text) => text !== '').join('\n')
  return links ? materialsIn(both, book) : { materials: [], rest: both }
}

/** The rooms and materials that can be linked, by their own names, in the order in which they come. */
function linkableIn(lines: readonly MeasuredLine[], { rooms, materials }: Books): ImportPlan['linkable'] {
  const named = lines.flatMap(
    ({ line: { texts } }) => rooms.find(texts.room ?? '') ?? rooms.find(texts.place ?? '') ?? [],
  )
  const needed = lines.flatMap(({ line }) => propsOf(line, materials, true).materials)
  return { rooms: unique(named.map(({ name }) => name)), materials: unique(needed.map(({ name }) => name)) }
}

function fixedEnd({ line, start }: PlannedLine): ClockSecond | null {
  if (!line.fixedEnd || line.end === null || line.kind === 'group' || line.kind === 'milestone') return null
  const from = start.kind === 'fixed' ? start.at : line.start
  return from !== null && line.end <= from ? null : line.end
}

function unique(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [findKey(text), text])).values()]
}
