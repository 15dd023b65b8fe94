import { keptText } from '../signup-list/clean-text'
import { RowReader } from './row-reader'
import type { ReadLine } from './row-reader'
import type { SheetColumn, SheetProblem } from './run-sheet-table'

type Rows = readonly (readonly string[])[]

/** The lines of the rows below the headings, and what in them was not understood. */
export function readLines(
  rows: Rows,
  headerRow: number,
  columns: readonly SheetColumn[],
): { readonly lines: ReadLine[]; readonly problems: SheetProblem[] } {
  const problems: SheetProblem[] = []
  const lines: ReadLine[] = []
  const body = rows.slice(headerRow)
  const reader = new RowReader(columns, problems, body)
  const headings = headerRow > 0 ? (rows[headerRow - 1] ?? []) : null
  let day = ''
  body.forEach((cells, at) => {
    // A row that only repeats the headings stands at the top of every printed page.
    if (headings !== null && sameCells(cells, headings)) return
    day = reader.text(cells, 'day') || day
    for (const line of reader.lines(cells, headerRow + at + 1, body[at - 1] ?? [])) lines.push({ ...line, day })
  })
  return { lines, problems }
}

function sameCells(cells: readonly string[], others: readonly string[]): boolean {
  return cells.length === others.length && cells.every((cell, at) => keptText(cell) === keptText(others[at] ?? ''))
}
