import { daysBetween, isLocalDay } from '@/domain/common/time'
import { ok, refused, type Result } from '@/domain/common/result'
import type { SheetLine } from '@/domain/run-sheet/sheet-line'
import { decodeText } from '../table/decode-text'
import { readPastedTable, readTable } from '../table/read-table'
import type { Sheet, TableFile, TableOptions } from '../table/table-file'
import { findColumns, findHeadingRow } from './find-columns'
import { foldedHeadings } from './folded-headings'
import { ownColumns } from './own-shape'
import { looksLikeProject, readProject } from './read-project'
import { readLines } from './read-lines'
import { readTimeline } from './read-timeline'
import {
  MOST_CUES,
  type RunSheetChoices,
  type RunSheetFileRefusal,
  type RunSheetSource,
  type RunSheetTable,
} from './run-sheet-table'
import { tidiedRows } from './tidied-rows'

/** Opens a file that may hold a run-sheet. The content decides what it is. */
export async function openRunSheetFile(
  bytes: Uint8Array,
  options: TableOptions = {},
): Promise<Result<RunSheetSource, RunSheetFileRefusal>> {
  if (looksLikeProject(bytes)) return readProject(new TextDecoder().decode(bytes))
  const file = await readTable(bytes, options)
  if (!file.ok) return file
  const text = file.value.kind === 'csv' ? (decodeText(bytes, file.value.encoding)?.text ?? '') : ''
  return ok(readTimeline(text) ?? tables(file.value))
}

/** Opens pasted text: rows copied in a spreadsheet, or a project of another program. */
export function openPastedRunSheet(
  text: string,
  options: TableOptions = {},
): Result<RunSheetSource, RunSheetFileRefusal> {
  if (looksLikeProject(text)) return readProject(text)
  const timeline = readTimeline(text)
  if (timeline !== null) return ok(timeline)
  const file = readPastedTable(text, options)
  return file.ok ? ok(tables(file.value)) : file
}

/** Reads a file as a run-sheet in one go. The choices override what was found. */
export async function readRunSheetFile(
  bytes: Uint8Array,
  choices: RunSheetChoices = {},
): Promise<Result<RunSheetTable, RunSheetFileRefusal>> {
  return taken(await openRunSheetFile(bytes), choices)
}

/** Reads a run-sheet that was pasted, e.g. rows copied in a spreadsheet. */
export function readPastedRunSheet(
  text: string,
  choices: RunSheetChoices = {},
): Result<RunSheetTable, RunSheetFileRefusal> {
  return taken(openPastedRunSheet(text), choices)
}

function tables(file: TableFile): RunSheetSource {
  return {
    kind: 'tables',
    file: { ...file, sheets: file.sheets.map((sheet) => foldedHeadings(cutRows(tidiedRows(sheet, file)))) },
  }
}

/** A sheet up to the row at which it is too long for any evening, so that a list of thousands costs no more than it needs to be refused. */
function cutRows(sheet: Sheet): Sheet {
  let filled = 0
  const end = sheet.rows.findIndex((row) => {
    if (row.some((cell) => cell.trim() !== '')) filled += 1
    return filled > MOST_CUES * 2
  })
  return end < 0 ? sheet : { ...sheet, rows: sheet.rows.slice(0, end + 1) }
}

function taken(
  source: Result<RunSheetSource, RunSheetFileRefusal>,
  choices: RunSheetChoices,
): Result<RunSheetTable, RunSheetFileRefusal> {
  if (!source.ok) return source
  const table = runSheetOf(source.value, choices)
  if (table.lines.length === 0) return refused({ kind: 'noCues' })
  return table.lines.length > MOST_CUES ? refused({ kind: 'tooManyCues', most: MOST_CUES }) : ok(table)
}

/** An opened run-sheet, read with the present choices. It may hold no line at all when these make no sense. */
export function runSheetOf(source: RunSheetSource, choices: RunSheetChoices): RunSheetTable {
  if (source.kind !== 'tables') return source.table
  const { sheets } = source.file
  const at = choices.sheet ?? likeliestSheet(sheets)
  const sheet = sheets[at] ?? sheets[0] ?? { name: '', rows: [] }
  const headerRow = choices.headerRow ?? findHeadingRow(sheet.rows) + 1
  const own = ownColumns(sheet.rows, headerRow - 1)
  const columns = (own ?? findColumns(sheet.rows, headerRow - 1)).map((column) => ({
    ...column,
    use: choices.uses?.get(column.index) ?? column.use,
  }))
  const { lines, problems } = readLines(sheet.rows, headerRow, columns)
  const days = [...new Set(lines.map(({ day }) => day).filter((day) => day !== ''))]
  const eventDay = days.find((named) => named === choices.eventDay)
  const day = days.length > 1 ? (choices.day ?? eventDay ?? busiest(lines, days)) : (days[0] ?? null)
  const isOther = (own: string) => day !== null && own !== '' && own !== day
  const dropped = new Set(
    choices.onlyThatDay === true ? lines.filter((line) => isOther(line.day)).map(({ row }) => row) : [],
  )
  const kept = lines.filter((line) => !dropped.has(line.row))
  return {
    sheets: sheets.map(({ name }) => name),
    sheet: Math.max(0, sheets.indexOf(sheet)),
    headerRow,
    columns,
    lines: kept.map(({ day: own, ...line }) => shifted(line, daysFrom(days, day, own))),
    problems: problems.filter(({ row }) => !dropped.has(row)),
    days: days.length > 1 ? days : [],
    day: days.length > 1 ? day : null,
    otherDayLines: lines.filter((line) => isOther(line.day)).length,
    clockGoesOn: own !== null && lines.some(({ start }) => start !== null && (start >= 86_400 || start < 0)),
    rowCount: sheet.rows.length,
    noTimes: kept.every(({ start, duration, kind }) => kind === 'group' || (start === null && duration === null)),
  }
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
