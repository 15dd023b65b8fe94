import type { CueKind } from '@/domain/run-sheet/cue'
import { LINE_TEXTS, type LineText, type SheetLine } from '@/domain/run-sheet/sheet-line'
import { keptText, plainText, saysNothing } from '../signup-list/clean-text'
import { columnTitle } from '../signup-list/column-title'
import { readYesNo } from '../signup-list/read-status'
import { readClockCell, readLengthCell } from './read-times'
import type { SheetColumn, SheetField, SheetProblem } from './run-sheet-table'

type Rows = readonly (readonly string[])[]

/** The lines of the rows below the headings, and what in them was not understood. */
export function readLines(rows: Rows, headerRow: number, columns: readonly SheetColumn[]) {
  const problems: SheetProblem[] = []
  const lines: (SheetLine & { readonly day: string })[] = []
  const reader = new RowReader(columns, problems)
  let day = ''
  rows.forEach((cells, at) => {
    if (at < headerRow) return
    const row = at + 1
    day = reader.text(cells, 'day') || day
    // A row that only repeats the headings stands at the top of every printed page.
    if (headerRow > 0 && sameCells(cells, rows[headerRow - 1] ?? [])) return
    for (const line of reader.lines(cells, row, rows[at - 1] ?? [])) lines.push({ ...line, day })
  })
  return { lines, problems }
}

class RowReader {
  readonly #fields = new Map<SheetField, SheetColumn>()
  readonly #tracks: readonly {
    readonly column: SheetColumn
    readonly name: string
    readonly ownerColumn: number | null
  }[]
  readonly #custom: readonly SheetColumn[]

  constructor(
    columns: readonly SheetColumn[],
    readonly problems: SheetProblem[],
  ) {
    for (const column of columns) if (column.use.kind === 'field') this.#fields.set(column.use.field, column)
    this.#tracks = columns.flatMap((column) =>
      column.use.kind === 'track' ? [{ column, name: column.use.name, ownerColumn: column.use.ownerColumn }] : [],
    )
    this.#custom = columns.filter(({ use }) => use.kind === 'custom')
  }

  /** The cue of a row, or the cues of its departments; nothing for an empty row. */
  lines(cells: readonly string[], row: number, above: readonly string[]): SheetLine[] {
    if (cells.every((cell) => cell.trim() === '')) return []
    const heading = this.#headingOf(cells)
    if (heading !== null) return [{ ...EMPTY, row, kind: 'group', texts: { title: heading } }]
    const kind = this.#kind(cells)
    if (kind === 'end') return []
    const clock = this.#clock(cells, row)
    // A time merged over several rows comes with each of them; it belongs to the first.
    const repeated = clock !== null && clock.end !== null && this.text(above, 'start') === this.text(cells, 'start')
    const shared = {
      ...EMPTY,
      row,
      kind,
      start: repeated ? null : (clock?.start ?? null),
      end: repeated ? null : (clock?.end ?? this.#end(cells, row)),
      duration: this.#length(cells, row, 'duration'),
      shortest: this.#length(cells, row, 'shortest'),
      follows: this.#yesNo(cells, row, 'follows'),
      canDrop: this.#yesNo(cells, row, 'canDrop') ?? false,
      skipped: this.#yesNo(cells, row, 'skipped') ?? false,
      custom: Object.fromEntries(
        this.#custom.flatMap((column) => {
          const text = keptText(cells[column.index] ?? '')
          return text === '' ? [] : [[columnTitle(column), text]]
        }),
      ),
    }
    const texts = this.#texts(cells)
    if (this.#tracks.length === 0) {
      const track = this.text(cells, 'track')
      // A row with a time but no words is a row somebody left for later.
      if (texts.title === undefined && Object.keys(texts).length === 0 && shared.duration === null) return []
      return [{ ...shared, track, texts }]
    }
    return this.#departments(cells, shared, texts)
  }

  text(cells: readonly string[], field: SheetField): string {
    const column = this.#fields.get(field)
    return column === undefined ? '' : keptText(cells[column.index] ?? '')
  }

  #departments(cells: readonly string[], shared: SheetLine, texts: SheetLine['texts']): SheetLine[] {
    const filled = this.#tracks.filter(({ column }) => !saysNothing(cells[column.index] ?? ''))
    const { title: own, ...rest } = texts
    const lines = filled.map(({ column, name, ownerColumn }, at): SheetLine => {
      const owner = ownerColumn === null ? '' : keptText(cells[ownerColumn] ?? '')
      const title = keptText(cells[column.index] ?? '').replace(/\s+/g, ' ')
      // What belongs to the whole row goes with the first of its cues.
      const around = at === 0 ? rest : {}
      return {
        ...shared,
        custom: at === 0 ? shared.custom : {},
        track: name,
        texts: { ...around, title, ...(owner === '' ? {} : { owner }) },
      }
    })
    if (lines.length > 0) return lines
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
    // Words in the title's own cell alone are a cue without a time, unless the sheet is merged across.
    return filled.length > 1 || where !== title?.index ? only.replace(/\s+/g, ' ') : null
  }

  #kind(cells: readonly string[]): CueKind | 'end' {
    const text = plainText(this.text(cells, 'kind')).toLowerCase()
    if (/group.?end|分组结束/.test(text)) return 'end'
    if (/group|section|分组|分段|板块/.test(text)) return 'group'
    if (/milestone|里程碑|节点|時間點|时间点/.test(text)) return 'milestone'
    if (/buffer|缓冲|機動|机动/.test(text)) return 'buffer'
    return 'segment'
  }

  #clock(cells: readonly string[], row: number) {
    const text = this.text(cells, 'start')
    if (saysNothing(text)) return null
    return readClockCell(text) ?? this.#problem(row, 'start', text, 'clock')
  }

  #end(cells: readonly string[], row: number) {
    const text = this.text(cells, 'end')
    if (saysNothing(text)) return null
    return (readClockCell(text) ?? this.#problem(row, 'end', text, 'clock'))?.start ?? null
  }

  #length(cells: readonly string[], row: number, field: 'duration' | 'shortest') {
    const text = this.text(cells, field)
    if (saysNothing(text) || /^0+([:.]0+)*$/.test(text)) return null
    return readLengthCell(text) ?? this.#problem(row, field, text, 'length')
  }

  #yesNo(cells: readonly string[], row: number, field: SheetField) {
    const text = this.text(cells, field)
    if (saysNothing(text)) return null
    return readYesNo(plainText(text)) ?? this.#problem(row, field, text, 'yesNo')
  }

  #problem(row: number, field: SheetField, text: string, what: SheetProblem['what']): null {
    const column = this.#fields.get(field)
    this.problems.push({ row, header: column ? columnTitle(column) : '', text: text.slice(0, 60), what })
    return null
  }
}

const EMPTY: SheetLine = {
  row: 0,
  kind: 'segment',
  track: '',
  start: null,
  end: null,
  duration: null,
  follows: null,
  shortest: null,
  canDrop: false,
  skipped: false,
  texts: {},
  custom: {},
}

function sameCells(cells: readonly string[], others: readonly string[]): boolean {
  return cells.length === others.length && cells.every((cell, at) => cell.trim() === (others[at] ?? '').trim())
}
