import type { Instant } from '@/domain/common/time'
import { formatClockSecond } from '@/domain/common/time'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'
import { bookBytes, newBook } from '../workbook/book'
import type { Content } from '../workbook/cells'
import { looksLikeFormula } from '../workbook/safe-text'
import { addTableSheet, sheetRow, type BookStyle } from '../workbook/table-sheet'
import { isNumeric, PRINTED_COLUMNS, sheetFileTable, type SheetFileFacts } from './sheet-file-rows'
import { SHEET_FILE_COLUMNS } from './sheet-file-columns'

export interface SheetFileRequest {
  readonly t: Words
  readonly language: Language
  readonly now: Instant
  /** The event's name, at the head of the sheet. */
  readonly title: string
  /** Day, times, version, how to use the file: a row each. */
  readonly lines: readonly string[]
  /** Who made it and when, at the foot of printed pages. */
  readonly made: string
}

/** A run-sheet as a workbook of one sheet, in the shape that the import reads back as it was. */
export async function writeSheetWorkbook(
  facts: SheetFileFacts,
  request: SheetFileRequest,
): Promise<Uint8Array<ArrayBuffer>> {
  const { t, language, title, lines, made, now } = request
  const lead = { title, lines }
  const table = sheetFileTable(facts, t, (index) => sheetRow(index, lead))
  const style: BookStyle = { language, title, pageOf: t('workbook.pageOf'), made }
  const book = await newBook(style, t('common.app'), now)
  addTableSheet(
    book,
    {
      name: t('workbook.sheets.runSheet'),
      lead,
      columns: table.headings.map((header, index) => ({ header, numeric: isNumeric(index) })),
      rows: table.rows,
      partRows: table.groups,
      frozenColumns: SHEET_FILE_COLUMNS.indexOf('title') + 1,
      // One's own columns are meant to be read too, but stand behind: where there are any, everything is printed.
      ...(facts.columns.length > 0 ? {} : { printedColumns: PRINTED_COLUMNS }),
    },
    style,
  )
  return bookBytes(book)
}

const BYTE_ORDER_MARK = '\ufeff'

/**
 * A run-sheet as CSV, headings first: UTF-8 with a mark at its beginning and CRLF, which spreadsheets open rightly. Text that
 * they would take for a formula gets a quote before it; the import takes that off again.
 */
export function writeSheetCsv(facts: SheetFileFacts, t: Words): Uint8Array<ArrayBuffer> {
  const { headings, rows } = sheetFileTable(facts, t, null)
  const text = [headings, ...rows].map((row) => row.map((cell) => quoted(plain(cell))).join(',')).join('\r\n')
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${text}\r\n`)
}

function plain(content: Content): string {
  if (content === null) return ''
  if (typeof content === 'number') return String(content)
  if (typeof content === 'string') return guarded(content.replace(/\r\n?/g, '\n'))
  switch (content.kind) {
    case 'clock':
      return content.second < 0 ? formatClockSecond(content.second) : goingOn(content.second)
    case 'length':
      return goingOn(content.seconds)
    default:
      throw new Error(`No run-sheet has a cell of ${content.kind}`)
  }
}

/** 19:30, and 25:30 past midnight: spreadsheets read both as times. */
function goingOn(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = seconds % 60
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`
}

function guarded(text: string): string {
  return looksLikeFormula(text.replace(/^'+/, '')) ? `'${text}` : text
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
