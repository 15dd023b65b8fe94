import { ok, refused, type Result } from '@/domain/common/result'
import { decodeText } from './decode-text'
import { asUtf8, foreignText } from './foreign-text'
import { looksLikeChain, readChain } from './read-chain'
import { readDelimited } from './read-delimited'
import { oneRowEach } from './laid-out-lists'
import { looksLikeHtml, readHtmlTables } from './read-html-table'
import { readNamesInLines } from './read-names-in-lines'
import { readPeopleInLines } from './read-people-in-lines'
import { looksLikeVcards, readVcards, unfolded } from './read-vcards'
import { oneBelowTheOther } from './side-by-side'
import {
  MOST_CELLS,
  MOST_MEGABYTES,
  MOST_ROWS,
  type Sheet,
  type TableFile,
  type TableOptions,
  type TableRefusal,
} from './table-file'
import { hasCells } from './whole-characters'
import { scanZip } from './zip-gate'

/** The part of Excel's own encryption that names itself in the file's directory, in UTF-16. */
const ENCRYPTED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0])

/** Workbooks of Excel 2 to 5 that stand in no container. */
const BARE_WORKBOOKS: readonly (readonly number[])[] = [
  [0x09, 0x00, 0x04, 0x00],
  [0x09, 0x02, 0x06, 0x00],
  [0x09, 0x04, 0x06, 0x00],
  [0x09, 0x08],
]

const FOREIGN_STARTS: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
  [0x1f, 0x8b],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
]

/**
 * Reads a file as tables. The content decides what it is; the name is not even looked at, because half of the files
 * called `.xls` are something else. Refuses with a reason the person can act on; never throws over foreign bytes.
 */
export async function readTable(
  bytes: Uint8Array,
  options: TableOptions = {},
): Promise<Result<TableFile, TableRefusal>> {
  return inOneList(await readAnyTable(bytes, options), options)
}

async function readAnyTable(bytes: Uint8Array, options: TableOptions): Promise<Result<TableFile, TableRefusal>> {
  if (bytes.length === 0) return refused({ kind: 'empty' })
  if (bytes.length > MOST_MEGABYTES * 1024 * 1024) return refused({ kind: 'tooLarge', megabytes: MOST_MEGABYTES })
  const sheet = options.sheet ?? null
  if (startsWith(bytes, [0x50, 0x4b])) return readArchive(bytes, sheet)
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return contains(bytes, ENCRYPTED) ? refused({ kind: 'password' }) : readOld(bytes, 'xls', sheet)
  if (BARE_WORKBOOKS.some((start) => startsWith(bytes, start))) return readOld(bytes, 'xls', sheet)
  if (FOREIGN_STARTS.some((start) => startsWith(bytes, start))) return refused({ kind: 'notATable' })
  return readText(bytes, options)
}

/** Reads a table that was pasted as text. */
export function readPastedTable(text: string, options: TableOptions = {}): Result<TableFile, TableRefusal> {
  if (text.trim() === '') return refused({ kind: 'empty' })
  return inOneList(fromText(text, null, options), options)
}

/** People in blocks beside each other are one list from the start: choices are made about the rows that are shown. */
function inOneList(read: Result<TableFile, TableRefusal>, options: TableOptions): Result<TableFile, TableRefusal> {
  if (!read.ok || options.people !== true) return read
  const sheets = read.value.sheets.map((sheet) => ({ ...sheet, rows: oneBelowTheOther(oneRowEach(sheet.rows)) }))
  return ok({ ...read.value, sheets })
}

async function readArchive(bytes: Uint8Array, sheet: string | null): Promise<Result<TableFile, TableRefusal>> {
  const scan = scanZip(bytes)
  if (!scan.ok) return refused({ kind: scan.reason })
  const names = new Set(scan.value)
  if (names.has('xl/workbook.bin')) return readOld(bytes, 'xlsb', sheet)
  if (names.has('mimetype') && names.has('content.xml')) return readOld(bytes, 'ods', sheet)
  if (![...names].some((name) => /^xl\/.*workbook.*\.xml$/i.test(name))) return refused({ kind: 'notATable' })
  const { readWorkbook } = await import('./read-workbook')
  const sheets = await readWorkbook(bytes, sheet)
  if (sheets !== null) return withRows({ kind: 'xlsx', encoding: null, delimiter: null, sheets, quotesIgnored: false })
  // Some programs write workbooks in a dialect that only the other reader understands.
  const other = await readOld(bytes, 'xlsx', sheet)
  return other.ok || (other.reason.kind === 'noRows' && !hasCells(bytes)) ? other : refused({ kind: 'broken' })
}

async function readOld(
  bytes: Uint8Array,
  kind: TableFile['kind'],
  sheet: string | null,
): Promise<Result<TableFile, TableRefusal>> {
  const { readOldWorkbook } = await import('./read-old-workbook')
  const sheets = await readOldWorkbook(bytes, sheet)
  if (typeof sheets === 'string') return refused({ kind: sheets })
  return withRows({ kind, encoding: null, delimiter: null, sheets, quotesIgnored: false })
}

async function readText(bytes: Uint8Array, options: TableOptions): Promise<Result<TableFile, TableRefusal>> {
  const decoded = decodeText(unfolded(bytes), options.encoding ?? null)
  if (decoded === null) return refused({ kind: 'notATable' })
  if (decoded.text.trim() === '') return refused({ kind: 'empty' })
  const foreign = looksLikeHtml(decoded.text) ? null : foreignText(decoded.text)
  if (foreign === 'spreadsheet') return readOld(asUtf8(decoded.text), 'xls', options.sheet ?? null)
  if (foreign === 'notATable' && options.people === true) return refused({ kind: 'notATable' })
  if (hasTooManyCells(decoded.text)) return refused({ kind: 'tooManyRows', rows: MOST_ROWS })
  return fromText(decoded.text, decoded.encoding, options)
}

function fromText(
  text: string,
  encoding: TableFile['encoding'],
  options: TableOptions,
): Result<TableFile, TableRefusal> {
  if (looksLikeHtml(text)) {
    const sheets = readHtmlTables(text).map((rows, at) => ({ name: String(at + 1), rows: rows.map(withoutTail) }))
    return withRows({ kind: 'html', encoding, delimiter: null, sheets, quotesIgnored: false })
  }
  if (options.people === true && (options.delimiter ?? null) === null) {
    const whole = { encoding, delimiter: null, quotesIgnored: false } as const
    if (looksLikeVcards(text))
      return withRows({ ...whole, kind: 'vcards', sheets: [{ name: '', rows: readVcards(text) }] })
    if (looksLikeChain(text))
      return withRows({ ...whole, kind: 'chain', sheets: [{ name: '', rows: readChain(text) }] })
    const inLines = readPeopleInLines(text) ?? readNamesInLines(text)
    if (inLines !== null) return withRows({ ...whole, kind: 'csv', sheets: [{ name: '', rows: inLines }] })
  }
  const { rows, delimiter, quotesIgnored } = readDelimited(text, options.delimiter ?? null)
  const sheets = [{ name: '', rows: rows.map(withoutTail) }]
  return withRows({ kind: 'csv', encoding, delimiter, sheets, quotesIgnored })
}

/** Looked at before the text is taken apart: every cell costs many times its length in memory. */
function hasTooManyCells(text: string): boolean {
  let cells = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 10 || code === 44 || code === 59 || code === 9 || code === 124) cells += 1
  }
  return cells > MOST_CELLS
}

function withRows(file: TableFile): Result<TableFile, TableRefusal> {
  const sheets = file.sheets.map(withoutBlankEnd).filter((sheet) => sheet.rows.length > 0)
  if (sheets.length === 0) return refused({ kind: 'noRows' })
  if (sheets.some((sheet) => sheet.rows.length > MOST_ROWS)) return refused({ kind: 'tooManyRows', rows: MOST_ROWS })
  return ok({ ...file, sheets })
}

function withoutBlankEnd(sheet: Sheet): Sheet {
  let length = sheet.rows.length
  while (length > 0 && (sheet.rows[length - 1] ?? []).every((cell) => cell.trim() === '')) length -= 1
  return length === sheet.rows.length ? sheet : { ...sheet, rows: sheet.rows.slice(0, length) }
}

function withoutTail(row: readonly string[]): string[] {
  let length = row.length
  while (length > 0 && (row[length - 1] ?? '').trim() === '') length -= 1
  return row.slice(0, length)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte)
}

function contains(bytes: Uint8Array, part: readonly number[]): boolean {
  const first = part[0] ?? 0
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (part.every((byte, offset) => bytes[at + offset] === byte)) return true
  return false
}
