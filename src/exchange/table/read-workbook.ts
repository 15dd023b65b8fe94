import type { Cell, CellValue, Workbook, Worksheet } from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { plainNumber } from './plain-number'
import { MOST_ROWS, type Sheet } from './table-file'
import { withWholeCharacters } from './whole-characters'

/** Beyond this a sheet is a layout, not a list. */
const MOST_COLUMNS = 512

/** Rules for whole columns, which the reader would spread over a million cells each; no value depends on them. */
const SPREAD_OUT = ['dataValidations', 'conditionalFormatting']

/** Merged cells beyond this are somebody's slip over whole columns, and the reader would make every one of them. */
const MOST_MERGED = 200_000

/**
 * Reads the values of a workbook's sheets: what a cell shows in the file, never a formula, a link or a style. Hidden
 * sheets are left out unless there is no other or they are `asked` for. Null when the workbook cannot be read this way.
 */
export async function readWorkbook(bytes: Uint8Array, asked: string | null = null): Promise<Sheet[] | null> {
  try {
    const plain = withPlainDates(bytes)
    if (plain === null) return null
    const { default: ExcelJS } = await import('exceljs')
    const workbook = new ExcelJS.Workbook()
    // A copy: the reader wants a buffer that begins at its own start.
    await workbook.xlsx.load(withWholeCharacters(plain).slice().buffer, { ignoreNodes: SPREAD_OUT })
    return sheetsOf(workbook, asked, missedEpoch(bytes, workbook.properties.date1904))
  } catch {
    // The reader throws over anything that is not a workbook, and says nothing a person could act on.
    return null
  }
}

/** A cell whose date is written as text, which the reader would take for the number of its year. */
const WRITTEN_DATE = /(<c\b[^>]*?\st=")d("[^>]*>(?:<f\b[^>]*>[^<]*<\/f>)?<v>)([^<]*)(?=<\/v>)/g

/** The workbook with written dates as plain texts; null where it merges more cells than the reader can hold. */
function withPlainDates(bytes: Uint8Array): Uint8Array | null {
  const sheets = unzipSync(bytes, { filter: ({ name }) => /^xl\/worksheets\/[^/]+\.xml$/i.test(name) })
  const changed: Record<string, Uint8Array> = {}
  for (const [name, part] of Object.entries(sheets)) {
    // Byte for byte: what is looked at is plain letters, and everything else comes back as it was.
    const text = strFromU8(part, true)
    if (mergedCells(text) > MOST_MERGED) return null
    if (!/\st="d"/.test(text)) continue
    changed[name] = strToU8(
      text.replace(WRITTEN_DATE, (_, start: string, end: string, date: string) => `${start}str${end}${clockOf(date)}`),
      true,
    )
  }
  return Object.keys(changed).length === 0 ? bytes : zipSync({ ...unzipSync(bytes), ...changed }, { level: 0 })
}

/** 2026-11-01T10:05:00.000Z as sheets show it; the clock is the sheet's own, whatever stands behind it. */
function clockOf(date: string): string {
  return date
    .replace('T', ' ')
    .replace(/(\.\d+)?Z?$/, '')
    .replace(/ 00:00(:00)?$/, '')
}

function mergedCells(sheet: string): number {
  let sum = 0
  for (const [, from = '', until = ''] of sheet.matchAll(/<mergeCell\s+ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    const [[left, top], [right, bottom]] = [placeOf(from), placeOf(until)]
    sum += (right - left + 1) * (bottom - top + 1)
  }
  return sum
}

/** Column and row of a cell's name: C12 is 3 and 12. */
function placeOf(name: string): [number, number] {
  const letters = name.replace(/\d+/, '')
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return [column, Number(name.slice(letters.length))]
}

function sheetsOf(workbook: Workbook, asked: string | null, shiftDays: number): Sheet[] {
  const visible = workbook.worksheets.filter(({ state, name }) => state === 'visible' || name.trim() === asked?.trim())
  return (visible.length > 0 ? visible : workbook.worksheets).map((sheet) => ({
    name: sheet.name,
    rows: rowsOf(sheet, shiftDays),
  }))
}

function rowsOf(sheet: Worksheet, shiftDays: number): string[][] {
  const rows: string[][] = []
  sheet.eachRow({ includeEmpty: false }, (row, number) => {
    if (number > MOST_ROWS + 1) return
    const cells: string[] = []
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      if (column > MOST_COLUMNS) return
      const text = textOfCell(cell, shiftDays)
      if (text.trim() === '') return
      while (cells.length < column - 1) cells.push('')
      cells[column - 1] = text
    })
    while (rows.length < number - 1) rows.push([])
    rows[number - 1] = cells
  })
  return rows
}

function textOfCell(cell: Cell, shiftDays: number): string {
  // A merged cell gives the text of its first cell, so that headers over several columns reach each of them.
  return textOf(cell.master.value, cell.master.numFmt, shiftDays)
}

function textOf(value: CellValue | undefined, format: string | undefined, shiftDays: number): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return unescaped(value)
  if (typeof value === 'number') return plainNumber(value, format)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return elapsed(value, format) ?? wallClock(value, shiftDays)
  if ('richText' in value) return unescaped(value.richText.map((run) => run.text).join(''))
  if ('error' in value) return value.error
  if ('hyperlink' in value) return textOf(value.text, format, shiftDays) || value.hyperlink.replace(/^mailto:/i, '')
  if ('formula' in value || 'sharedFormula' in value) return textOf(value.result, format, shiftDays)
  return ''
}

/**
 * Days to add to every date: a workbook may say in two spellings that it counts from 1904, and exceljs knows only one,
 * which would put every date four years and a day too early.
 */
function missedEpoch(bytes: Uint8Array, known: boolean): number {
  if (known) return 0
  const parts = unzipSync(bytes, { filter: (file) => file.name === 'xl/workbook.xml' })
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('')
  return /date1904\s*=\s*["'](1|true)["']/i.test(text) ? 1462 : 0
}

/** A cell whose format counts hours past 24, as spreadsheets show it: 25:30:00. Null for every other format. */
function elapsed(date: Date, format: string | undefined): string | null {
  if (format === undefined || !/\[h+\]/i.test(format)) return null
  const seconds = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 1000)
  if (!Number.isFinite(seconds) || seconds < 0) return null
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The sheet's own clock reading: exceljs carries it in the UTC fields of the date. */
function wallClock(date: Date, shiftDays: number): string {
  const ms = date.getTime()
  if (!Number.isFinite(ms)) return ''
  const iso = new Date(Math.round(ms / 1000) * 1000).toISOString()
  const clock = iso.slice(11, 19)
  // Before the first day that Excel knows there is no day, only a time.
  if (ms < Date.UTC(1900, 0, 1)) return clock
  const day = new Date(Date.parse(iso) + shiftDays * 86_400_000).toISOString().slice(0, 10)
  return clock === '00:00:00' ? day : `${day} ${clock}`
}

/** Control characters of a cell are written as `_x000D_`; an underscore that looks like that as `_x005F_`. */
function unescaped(text: string): string {
  return text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\r', '')
}
