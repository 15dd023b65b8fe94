import type { ImportLines } from '@/domain/run-sheet/import-plan'
import type { SheetLine } from '@/domain/run-sheet/sheet-line'
import { withoutFormulaMark } from '@/domain/run-sheet/tab-text'
import { readKind } from '@/exchange/run-sheet-file/read-kind'
import { readPastedRunSheet } from '@/exchange/run-sheet-file/read-run-sheet'
import { readTimeline } from '@/exchange/run-sheet-file/read-timeline'
import { readClockCell } from '@/exchange/run-sheet-file/read-times'
import type {
  ColumnUse,
  RunSheetFileRefusal,
  RunSheetTable,
  SheetField,
  SheetProblem,
} from '@/exchange/run-sheet-file/run-sheet-table'
import { readDelimited } from '@/exchange/table/read-delimited'
import { isOwnColumn, type ColumnKey } from '../columns'
import type { ShownRow } from '../rows'

/** What pasted text does: it fills cells, or becomes rows; or it cannot be read. */
export type PastePlan =
  | {
      readonly kind: 'cells'
      readonly column: ColumnKey
      readonly values: readonly { readonly row: ShownRow; readonly text: string }[]
      /** Values that found no row any more. */
      readonly left: number
    }
  | { readonly kind: 'lines'; readonly lines: ImportLines; readonly problems: readonly SheetProblem[] }
  | { readonly kind: 'refused'; readonly reason: RunSheetFileRefusal }

interface PasteAsk {
  readonly text: string
  readonly rows: readonly ShownRow[]
  /** The rows the paste is meant for, and whether they were selected as rows. */
  readonly meant: readonly ShownRow[]
  readonly column: ColumnKey
  readonly columns: readonly ColumnKey[]
  readonly ownNames: ReadonlyMap<ColumnKey, string>
}

/**
 * One value goes into the chosen column of every row that is meant; several values of one column go into as many rows from
 * there on, except at the title or the number of a single row, where a list of titles becomes rows. All else is rows.
 */
export function planPaste(ask: PasteAsk): PastePlan {
  const { text, rows, meant, column } = ask
  const cells = rowsOfText(text)
  const single = cells.every((row) => row.length <= 1)
  const first = meant[0]
  // Lines that begin with a time are rows, whichever column is chosen.
  if (single && first && column !== 'number' && readTimeline(text)?.table.noTimes !== false) {
    const values = cells.map((row) => withoutFormulaMark(row[0] ?? ''))
    const [only] = values
    if (values.length === 1 && only !== undefined)
      return { kind: 'cells', column, values: meant.map((row) => ({ row, text: only })), left: 0 }
    if (meant.length > 1 || column !== 'title') {
      const targets = meant.length > 1 ? meant : rows.slice(rows.indexOf(first))
      const filled = values.slice(0, targets.length)
      return {
        kind: 'cells',
        column,
        values: filled.flatMap((value, at) => {
          const row = targets[at]
          return row ? [{ row, text: value }] : []
        }),
        left: values.length - filled.length,
      }
    }
  }
  return planLinesOf(ask, cells)
}

function planLinesOf({ text, columns, ownNames }: PasteAsk, cells: readonly (readonly string[])[]): PastePlan {
  const first = readPastedRunSheet(text)
  const width = Math.max(...cells.map((row) => row.length))
  const data = columns.filter((column) => column !== 'number')
  const headless = first.ok ? first.value.headerRow === 0 : first.reason.kind === 'noCues'
  // Copied rows that are not all segments say their kinds behind the columns of the sheet.
  const kindsAt = width === data.length + 1 && areKinds(cells, data.length) ? data.length : null
  const positional = headless && looksLikeOurs(cells, data, kindsAt ?? width)
  const uses = new Map(data.slice(0, width).map((column, index): [number, ColumnUse] => [index, useOf(column)]))
  if (kindsAt !== null) uses.set(kindsAt, { kind: 'field', field: 'kind' })
  const read = positional ? readPastedRunSheet(text, { headerRow: 0, uses }) : first
  if (!read.ok) return { kind: 'refused', reason: read.reason }
  const names = positional ? data.map((column) => ownNames.get(column) ?? '') : []
  const lines =
    read.value.headerRow === 0 ? read.value.lines.map((line) => settled(line, read.value, names)) : read.value.lines
  const { clockGoesOn, problems } = read.value
  return { kind: 'lines', lines: { lines: lines.map(withoutMarks), clockGoesOn }, problems }
}

/** Without headings, columns of one's own are known by their place; what is in no known column is kept in the note. */
function settled(line: SheetLine, table: RunSheetTable, names: readonly string[]): SheetLine {
  const custom: Record<string, string> = {}
  const loose: string[] = []
  const places = table.columns.filter(({ use }) => use.kind === 'custom').map(({ index }) => index)
  Object.values(line.custom).forEach((value, at) => {
    const name = names[places[at] ?? -1] ?? ''
    if (name !== '') custom[name] = value
    else loose.push(value)
  })
  if (loose.length === 0) return { ...line, custom }
  const note = [line.texts.note ?? '', ...loose].filter((text) => text !== '').join('\n')
  return { ...line, custom, texts: { ...line.texts, note } }
}

function withoutMarks(line: SheetLine): SheetLine {
  const clean = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, withoutFormulaMark(value)]))
  return { ...line, texts: clean(line.texts), custom: clean(line.custom) }
}

/** Whether rows without headings have the columns of this sheet: clock readings and words stand where they belong. */
function looksLikeOurs(cells: readonly (readonly string[])[], data: readonly ColumnKey[], width: number): boolean {
  const [start, title] = [data.indexOf('start'), data.indexOf('title')]
  if (width > data.length || width <= title) return false
  const share = (column: number, test: (cell: string) => boolean) => {
    const filled = cells.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '')
    return filled.length === 0 ? 0 : filled.filter(test).length / filled.length
  }
  return (
    share(start, (cell) => readClockCell(cell) !== null) >= 0.6 && share(title, (cell) => /\p{L}/u.test(cell)) >= 0.6
  )
}

function areKinds(cells: readonly (readonly string[])[], column: number): boolean {
  const filled = cells.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '')
  return filled.length > 0 && filled.every((cell) => readKind(cell) !== null)
}

const FIELDS: Partial<Record<ColumnKey, SheetField>> = {
  start: 'start',
  length: 'duration',
  end: 'end',
  title: 'title',
  owner: 'owner',
  speaker: 'speaker',
  place: 'place',
  props: 'props',
  light: 'light',
  sound: 'sound',
  screen: 'screen',
  script: 'script',
  note: 'note',
  planB: 'planB',
}

function useOf(column: ColumnKey): ColumnUse {
  if (isOwnColumn(column)) return { kind: 'custom' }
  const field = FIELDS[column]
  return field === undefined ? { kind: 'ignore' } : { kind: 'field', field }
}

function rowsOfText(text: string): string[][] {
  const { rows } = readDelimited(text, '\t')
  const filled = [...rows]
  while (filled.length > 1 && (filled.at(-1) ?? []).every((cell) => cell.trim() === '')) filled.pop()
  return filled
}
