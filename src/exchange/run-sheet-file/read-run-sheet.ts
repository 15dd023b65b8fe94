import { daysBetween, isLocalDay } from '@/domain/common/time'
import { ok, refused, type Result } from '@/domain/common/result'
import type { SheetLine } from '@/domain/run-sheet/sheet-line'
import { readPastedTable, readTable } from '../table/read-table'
import type { Sheet, TableFile, TableRefusal } from '../table/table-file'
import { findColumns, findHeadingRow } from './find-columns'
import { readLines } from './read-lines'
import { MOST_CUES, type RunSheetChoices, type RunSheetFileRefusal, type RunSheetTable } from './run-sheet-table'

/** Reads a file as a run-sheet. The content decides what it is; the choices override what was found. */
export async function readRunSheetFile(
  bytes: Uint8Array,
  choices: RunSheetChoices = {},
): Promise<Result<RunSheetTable, RunSheetFileRefusal>> {
  return understood(await readTable(bytes), choices)
}

/** Reads a run-sheet that was pasted, e.g. rows copied in a spreadsheet. */
export function readPastedRunSheet(
  text: string,
  choices: RunSheetChoices = {},
): Result<RunSheetTable, RunSheetFileRefusal> {
  return understood(readPastedTable(text), choices)
}

function understood(
  file: Result<TableFile, TableRefusal>,
  choices: RunSheetChoices,
): Result<RunSheetTable, RunSheetFileRefusal> {
  if (!file.ok) return file
  const { sheets } = file.value
  const at = choices.sheet ?? likeliestSheet(sheets)
  const sheet = sheets[at] ?? sheets[0]
  if (sheet === undefined) return refused({ kind: 'noRows' })
  const headerRow = choices.headerRow ?? findHeadingRow(sheet.rows) + 1
  const columns = findColumns(sheet.rows, headerRow - 1).map((column) => ({
    ...column,
    use: choices.uses?.get(column.index) ?? column.use,
  }))
  const { lines, problems } = readLines(sheet.rows, headerRow, columns)
  if (lines.length === 0) return refused({ kind: 'noCues' })
  if (lines.length > MOST_CUES) return refused({ kind: 'tooManyCues', most: MOST_CUES })
  const days = [...new Set(lines.map(({ day }) => day).filter((day) => day !== ''))]
  const day = days.length > 1 ? (choices.day ?? busiest(lines, days)) : (days[0] ?? null)
  return ok({
    sheets: sheets.map(({ name }) => name),
    sheet: Math.max(0, sheets.indexOf(sheet)),
    headerRow,
    columns,
    lines: lines.map(({ day: own, ...line }) => shifted(line, daysFrom(days, day, own))),
    problems,
    days: days.length > 1 ? days : [],
    day: days.length > 1 ? day : null,
    noTimes: lines.every(({ start, duration, kind }) => kind === 'group' || (start === null && duration === null)),
  })
}

/** The sheet with the most columns that are understood; of equals the first. */
function likeliestSheet(sheets: readonly Sheet[]): number {
  const scores = sheets.map(({ rows }) => {
    const columns = findColumns(rows, findHeadingRow(rows))
    const known = columns.filter(({ use }) => use.kind === 'field' || use.kind === 'track').length
    return rows.length > 1 ? known : 0
  })
  return scores.indexOf(Math.max(...scores))
}

function busiest(lines: readonly { readonly day: string }[], days: readonly string[]): string | null {
  const count = (day: string) => lines.filter((line) => line.day === day).length
  return days.reduce<string | null>((best, day) => (best === null || count(day) > count(best) ? day : best), null)
}

/** How many days a line lies after the day of the event: by the calendar where the days are dates, else by their order. */
function daysFrom(days: readonly string[], day: string | null, own: string): number {
  if (day === null || own === '' || own === day) return 0
  if (isLocalDay(own) && isLocalDay(day)) return daysBetween(day, own)
  return days.indexOf(own) - days.indexOf(day)
}

function shifted(line: SheetLine, days: number): SheetLine {
  if (days === 0) return line
  const by = days * 86_400
  return { ...line, start: line.start === null ? null : line.start + by, end: line.end === null ? null : line.end + by }
}
