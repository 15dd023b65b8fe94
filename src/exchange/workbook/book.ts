import type { Workbook } from 'exceljs'
import type { Instant } from '@/domain/common/time'
import type { BookStyle } from './table-sheet'

/** A new, empty workbook. The library is large and only loaded here. */
export async function newBook(style: BookStyle, creator: string, now: Instant): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs')
  const book = new exceljs.Workbook()
  book.title = style.title
  book.creator = creator
  book.lastModifiedBy = creator
  book.created = new Date(now)
  book.modified = new Date(now)
  return book
}

/** The bytes of a workbook. */
export async function bookBytes(book: Workbook): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await book.xlsx.writeBuffer())
}
