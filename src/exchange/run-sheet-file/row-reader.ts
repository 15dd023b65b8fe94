import { LINE_TEXTS, type LineText, type SheetLine } from '@/domain/run-sheet/sheet-line'
import { keptText, plainText, saysNothing } from '../signup-list/clean-text'
import { columnTitle } from '../signup-list/column-title'
import { readYesNo } from '../signup-list/read-status'
import { EMPTY_LINE } from './empty-line'
import { readColor } from './read-color'
import { readKind, type RowKind } from './read-kind'
import { isZeroLength, readClockCell, readLength } from './read-times'
import type { SheetColumn, SheetField, SheetProblem, SheetProblemKind } from './run-sheet-table'

/** A line with the day that its row is written under. */
export type ReadLine = SheetLine & { readonly day: string }

/** Other names of the track that needs none. */
const MAIN_TRACK = /^(main|main track|主线|主轨)$/iu
const TOTAL = /^(合计|总计|小计|合計|總計|total|sum|grand total)[:：]?$/iu

/** Reads the cells of one row after the other. */
export class RowReader {
  readonly #fields = new Map<SheetField, SheetColumn>()
  readonly #tracks: readonly Track[]
  readonly #custom: readonly { readonly column: SheetColumn; readonly name: string }[]
  readonly #lengthsSayNothing: boolean

  constructor(
    columns: readonly SheetColumn[],
    readonly problems: SheetProblem[],
    body: readonly (readonly string[])[],
  ) {
    for (const column of columns) if (column.use.kind === 'field') this.#fields.set(column.use.field, column)
    const tracks = columns.flatMap((column) =>
      column.use.kind === 'track' ? [{ column, name: column.use.name, ownerColumn: column.use.ownerColumn }] : [],
    )
    // What happens beside the stage happens with it: the main track comes first in its row.
    this.#tracks = [...tracks.filter(({ name }) => name === ''), ...tracks.filter(({ name }) => name !== '')]
    this.#custom = named(columns.filter(({ use }) => use.kind === 'custom'))
    const lengths = body.map((cells) => this.text(cells, 'duration')).filter((cell) => !saysNothing(cell))
    // A column of zeros is a formula that nobody filled the ends in for.
    this.#lengthsSayNothing = lengths.length > 1 && lengths.every(isZeroLength)
  }

  /** The cue of a row, or the cues of its departments; nothing for an empty row. */
  lines(cells: readonly string[], row: number, above: readonly string[]): SheetLine[] {
    if (cells.every((cell) => cell.trim() === '')) return []
    const told = this.#kind(cells)
    if (told === 'end' || this.#isTotal(cells)) return []
    const heading = told === null ? this.#headingOf(cells) : null
    if (heading !== null) return [{ ...EMPTY_LINE, row, kind: 'group', texts: { title: heading } }]
    const times = this.#times(cells, row, above)
    const length = this.#length(cells, row, 'duration')
    const isMoment = told === null && length === 0
    const shared: SheetLine = {
      ...EMPTY_LINE,
      row,
      kind: isMoment ? 'milestone' : (told ?? 'segment'),
      ...times,
      duration: length === 0 ? null : length,
      fixedEnd: this.#yesNo(cells, row, 'fixedEnd') ?? false,
      shortest: this.#length(cells, row, 'shortest') || null,
      follows: this.#follows(cells, row),
      canDrop: this.#yesNo(cells, row, 'canDrop') ?? false,
      skipped: this.#yesNo(cells, row, 'skipped') ?? false,
      color: readColor(this.text(cells, 'color')),
      custom: Object.fromEntries(
        this.#custom.flatMap(({ column, name }) => {
          const text = keptText(cells[column.index] ?? '')
          return text === '' ? [] : [[name, text]]
        }),
      ),
    }
    const texts = this.#texts(cells)
    if (this.#tracks.length > 0) return this.#departments(cells, shared, texts)
    const track = this.text(cells, 'track')
    // A row with a time but no words is a row somebody left for later.
    if (told === null && Object.keys(texts).length === 0 && shared.duration === null) return []
    return [{ ...shared, track: MAIN_TRACK.test(track) ? '' : track, texts }]
  }

  text(cells: readonly string[], field: SheetField): string {
    const column = this.#fields.get(field)
    return column === undefined ? '' : keptText(cells[column.index] ?? '')
  }

  #times(cells: readonly string[], row: number, above: readonly string[]): Pick<SheetLine, 'start' | 'end'> {
    const clock = this.#clock(cells, row, 'start')
    // A time merged over several rows comes with each of them; it belongs to the first.
    const repeated = clock !== null && clock.end !== null && this.text(above, 'start') === this.text(cells, 'start')
    if (repeated) return { start: null, end: null }
    const start = clock?.start ?? null
    const end = clock?.end ?? this.#clock(cells, row, 'end')?.start ?? null
    // Less than half a day back is no midnight: the two readings contradict each other.
    if (start !== null && end !== null && end < start && start - end < 12 * 3600)
      this.#problem(row, this.#fields.has('end') ? 'end' : 'start', this.text(cells, 'end'), 'endBeforeStart')
    return { start, end }
  }

  #departments(cells: readonly string[], shared: SheetLine, texts: SheetLine['texts']): SheetLine[] {
    const filled = this.#tracks.filter(({ column }) => !saysNothing(cells[column.index] ?? ''))
    const { title: own, ...rest } = texts
    // Where the programme has a column of its own, the departments work beside it.
    const stands = own !== undefined && this.#tracks.every(({ name }) => name !== '')
    const programme = stands ? [{ ...shared, texts: { ...rest, title: own } }] : []
    const lines = filled.map(({ column, name, ownerColumn }, at): SheetLine => {
      const owner = ownerColumn === null ? '' : keptText(cells[ownerColumn] ?? '')
      const title = keptText(cells[column.index] ?? '').replace(/\s+/g, ' ')
      // What belongs to the whole row goes with the first of its cues.
      const isFirst = at === 0 && !stands
      const around = isFirst ? rest : {}
      return {
        ...shared,
        custom: isFirst ? shared.custom : {},
        track: name,
        texts: { ...around, title, ...(owner === '' ? {} : { owner }) },
      }
    })
    if (lines.length > 0) return [...programme, ...lines]
    const title = own ?? rest.note
    return title === undefined ? [] : [{ ...shared, kind: 'milestone', texts: { ...rest, title } }]
  }

  #texts(cells: readonly string[]): SheetLine['texts'] {
    const texts: Partial<Record<LineText, string>> = {}
    for (const field of LINE_TEXTS) {
      const text = this.text(cells, field)
      if (!saysNothing(text)) texts[field] = field === 'title' ? text.replace(/\s+/g, ' ') : text
    }
    return texts
  }

  /** A row whose filled cells all say the same, or that only has words in one cell and no time, heads a part of the evening. */
  #headingOf(cells: readonly string[]): string | null {
    const start = this.#fields.get('start')
    if (start === undefined) return null
    const filled = cells.filter((cell) => cell.trim() !== '')
    const words = new Set(filled.map((cell) => keptText(cell)))
    const only = [...words][0] ?? ''
    if (words.size !== 1 || readClockCell(only) !== null || !/\p{L}/u.test(only)) return null
    const title = this.#fields.get('title')
    const where = cells.findIndex((cell) => cell.trim() !== '')
    // Words in the title's own cell alone are a cue without a time, unless the sheet is merged across; a lone remark in a
    // department's column is its cue.
    if (filled.length === 1 && this.#tracks.some(({ column }) => column.index === where)) return null
    return filled.length > 1 || where !== title?.index ? only.replace(/\s+/g, ' ') : null
  }

  /** The row that sums a sheet up: the word for it where titles stand or at its beginning, and no other words. */
  #isTotal(cells: readonly string[]): boolean {
    const first = keptText(cells.find((cell) => cell.trim() !== '') ?? '')
    const title = this.text(cells, 'title')
    if (!TOTAL.test(title) && (title !== '' || !TOTAL.test(first))) return false
    return LINE_TEXTS.every((field) => field === 'title' || this.text(cells, field) === '')
  }

  #kind(cells: readonly string[]): RowKind {
    return readKind(this.text(cells, 'kind'))
  }

  /** A column of links says so itself; in a column of fixed starts an empty cell says that the line follows. */
  #follows(cells: readonly string[], row: number): boolean | null {
    if (!this.#fields.has('fixed')) return this.#yesNo(cells, row, 'follows')
    return this.#yesNo(cells, row, 'fixed') !== true
  }

  #clock(cells: readonly string[], row: number, field: 'start' | 'end') {
    const text = this.text(cells, field)
    if (saysNothing(text)) return null
    return readClockCell(text) ?? this.#problem(row, field, text, 'clock')
  }

  /** In seconds; 0 where the cell says so in a column whose other cells say something else. */
  #length(cells: readonly string[], row: number, field: 'duration' | 'shortest') {
    const text = this.text(cells, field)
    if (saysNothing(text)) return null
    const read = readLength(text)
    if (read.ok) return read.value
    if (read.reason !== 'zero') return this.#problem(row, field, text, read.reason)
    if (field === 'shortest' || this.#lengthsSayNothing) return null
    if (this.#kind(cells) === null) this.#problem(row, field, text, 'zero')
    return 0
  }

  #yesNo(cells: readonly string[], row: number, field: SheetField) {
    const text = this.text(cells, field)
    if (saysNothing(text)) return null
    return readYesNo(plainText(text)) ?? this.#problem(row, field, text, 'yesNo')
  }

  #problem(row: number, field: SheetField, text: string, what: SheetProblemKind): null {
    const column = this.#fields.get(field)
    this.problems.push({ row, header: column ? columnTitle(column) : '', text: text.slice(0, 60), what })
    return null
  }
}

interface Track {
  readonly column: SheetColumn
  readonly name: string
  readonly ownerColumn: number | null
}

/** Columns with the names they get; two of one name are told apart by a number. */
function named(columns: readonly SheetColumn[]) {
  const counts = new Map<string, number>()
  return columns.map((column) => {
    const title = columnTitle(column)
    const count = (counts.get(title) ?? 0) + 1
    counts.set(title, count)
    return { column, name: count === 1 ? title : `${title} ${count}` }
  })
}
