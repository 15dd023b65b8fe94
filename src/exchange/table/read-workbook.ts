import type { Cell, CellValue, Worksheet } from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { MOST_ROWS, type Sheet } from './table-file'
import { withWholeCharacters } from './whole-characters'

/** Beyond this a sheet is a layout, not a list. */
const MOST_COLUMNS = 512

/**
 * Reads the values of a workbook's sheets: what a cell shows in the file, never a formula, a link or a style. Hidden
 * sheets are left out unless there is no other. Null when the workbook cannot be read.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Sheet[] | null> {
  const { default: ExcelJS } = await import('exceljs')
  const workbook = new ExcelJS.Workbook()
  try {
    // A copy: the reader wants a buffer that begins at its own start.
    await workbook.xlsx.load(withWholeCharacters(bytes).slice().buffer)
  } catch {
    // The reader throws over anything that is not a workbook, and says nothing a person could act on.
    return null
  }
  const shiftDays = missedEpoch(bytes, workbook.properties.date1904)
  const visible = workbook.worksheets.filter((sheet) => sheet.state === 'visible')
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

/** A number with all its digits: phones must not come back as 1.38E+10. A code such as 00125 keeps its zeros. */
function plainNumber(value: number, format: string | undefined): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isInteger(value)) {
    const digits = Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString()
    return format && /^0+$/.test(format) && value >= 0 ? digits.padStart(format.length, '0') : digits
  }
  return String(Number(value.toPrecision(15)))
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
