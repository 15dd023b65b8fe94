import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx'
import { strFromU8, unzipSync } from 'fflate'
import { plainNumber } from './plain-number'
import { MOST_ROWS, type Sheet } from './table-file'

const MOST_COLUMNS = 512

/** Windows code pages by number, in the names that browsers know. */
const CODE_PAGES: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  10000: 'macintosh',
  20936: 'gb18030',
  28591: 'windows-1252',
  54936: 'gb18030',
  65001: 'utf-8',
  ...Object.fromEntries(Array.from({ length: 9 }, (_, at) => [1250 + at, `windows-${1250 + at}`])),
}

/** What the reader asks of its tables of code pages; the browser's own decoders stand in for half a megabyte of them. */
const codePages = {
  utils: {
    decode: (page: number, bytes: ArrayLike<number>) =>
      new TextDecoder(CODE_PAGES[page] ?? 'windows-1252').decode(Uint8Array.from(bytes)),
    // Only asked when a workbook is written, which is not done here.
    encode: () => [],
  },
}

/** Why an old or an open workbook could not be read. */
export type OldWorkbookRefusal = 'password' | 'notATable' | 'broken'

/**
 * Reads the values of an `.xls` (Excel 5 to 2003), an `.xlsb` or an `.ods`: what the cells show in the file, as `readWorkbook` does for
 * today's. Hidden sheets are left out unless there is no other or they are `asked` for.
 */
export async function readOldWorkbook(
  bytes: Uint8Array,
  asked: string | null = null,
): Promise<Sheet[] | OldWorkbookRefusal> {
  const reader = await import('@e965/xlsx')
  reader.set_cptable(codePages)
  // The reader tells the console about number formats that it does not know; nobody is there to hear it.
  const { error: loud } = console
  let book: WorkBook
  let undisplayed: ReadonlySet<number>
  try {
    console.error = () => undefined
    book = reader.read(bytes, { type: 'array', dense: true, cellNF: true, cellText: false, sheetRows: MOST_ROWS + 1 })
    undisplayed = hiddenInOpenDocument(bytes)
  } catch (error) {
    return refusalOf(error)
  } finally {
    console.error = loud
  }
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const sheets = book.SheetNames.map((name, at) => ({
    name,
    hidden: (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0 || undisplayed.has(at),
    rows: rowsOf(book.Sheets[name] ?? {}, (cell) => textOf(cell, date1904, reader.SSF as DateFormats)),
  }))
  const visible = sheets.filter(({ hidden, name }) => !hidden || name.trim() === asked?.trim())
  return (visible.length > 0 ? visible : sheets).map(({ name, rows }) => ({ name, rows }))
}

/** The places of the sheets that an OpenDocument hides: by the style of the sheet, which the reader passes over. */
function hiddenInOpenDocument(bytes: Uint8Array): ReadonlySet<number> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new Set()
  const part = unzipSync(bytes, { filter: ({ name }) => name === 'content.xml' })['content.xml']
  const text = part === undefined ? '' : strFromU8(part)
  const styles = text.split('</style:style>').map((before) => before.slice(before.lastIndexOf('<style:style ')))
  const hidden = new Set(
    styles.flatMap((style) =>
      style.includes('table:display="false"') ? (/\sstyle:name="([^"]*)"/.exec(style)?.[1] ?? []) : [],
    ),
  )
  const sheets = [...text.matchAll(/<table:table(?=[\s>])([^<>]*)>/g)]
  return new Set(
    sheets.flatMap(([, attributes = ''], at) =>
      hidden.has(/\stable:style-name="([^"]*)"/.exec(attributes)?.[1] ?? '') ? [at] : [],
    ),
  )
}

/** The reader throws over anything it does not understand, and says why in a sentence of its own. */
function refusalOf(error: unknown): OldWorkbookRefusal {
  const message = error instanceof Error ? error.message : ''
  if (/password|encrypt/i.test(message)) return 'password'
  return /cannot find workbook stream|unsupported file/i.test(message) ? 'notATable' : 'broken'
}

/** The part of the reader that knows number formats. */
interface DateFormats {
  is_date(format: string | number): boolean
  parse_date_code(
    serial: number,
    options: { date1904: boolean },
  ): { y: number; m: number; d: number; H: number; M: number; S: number } | null
}

function rowsOf(sheet: WorkSheet, text: (cell: CellObject) => string): string[][] {
  const grid = (sheet['!data'] ?? []) as readonly (readonly (CellObject | undefined)[] | undefined)[]
  const rows = Array.from(grid, (row) =>
    Array.from((row ?? []).slice(0, MOST_COLUMNS), (cell) => (cell ? text(cell) : '')),
  )
  // A merged cell gives its text to every cell under it, so that headers over several columns reach each of them.
  for (const { s: from, e: until } of sheet['!merges'] ?? []) {
    const value = rows[from.r]?.[from.c] ?? ''
    if (value === '') continue
    for (let row = from.r; row <= Math.min(until.r, rows.length - 1); row += 1) {
      const cells = rows[row]
      for (let column = from.c; cells && column <= Math.min(until.c, MOST_COLUMNS - 1); column += 1) {
        while (cells.length <= column) cells.push('')
        cells[column] = value
      }
    }
  }
  return rows.map(withoutTail)
}

function textOf(cell: CellObject, date1904: boolean, formats: DateFormats): string {
  const { t: type, v: value } = cell
  if (value === undefined || value === null) return ''
  if (type === 'n' && typeof value === 'number') {
    const format = cell.z ?? ''
    if (/\[h+\]/i.test(String(format)) && value >= 0) return elapsed(value)
    return format !== '' && formats.is_date(format)
      ? wallClock(value, date1904, formats)
      : plainNumber(value, String(format))
  }
  if (type === 'b') return value === true ? 'TRUE' : 'FALSE'
  if (type === 'e') return cell.w ?? '#N/A'
  return value instanceof Date ? value.toISOString().replace('T', ' ').slice(0, 19) : String(value).replaceAll('\r', '')
}

/** A number of days whose format counts hours past 24, as spreadsheets show it: 25:30:00. */
function elapsed(days: number): string {
  const seconds = Math.round(days * 86_400)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  return [hours, minutes, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** The sheet's own clock reading; a serial below one is a time without a day. */
function wallClock(serial: number, date1904: boolean, formats: DateFormats): string {
  const date = formats.parse_date_code(serial, { date1904 })
  if (date === null) return ''
  const two = (part: number) => String(part).padStart(2, '0')
  const clock = `${two(date.H)}:${two(date.M)}:${two(date.S)}`
  if (serial < 1 && !date1904) return clock
  const day = `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`
  return clock === '00:00:00' ? day : `${day} ${clock}`
}

function withoutTail(row: readonly string[]): string[] {
  let length = row.length
  while (length > 0 && (row[length - 1] ?? '').trim() === '') length -= 1
  return row.slice(0, length)
}
