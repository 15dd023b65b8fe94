import exceljs from 'exceljs'
import type { Cell, Workbook, Worksheet } from 'exceljs'
import { withWholeCharacters } from '@/exchange/table/whole-characters'

/** Opens written bytes the way any other reader would. */
export async function readBack(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(withWholeCharacters(bytes).slice().buffer)
  return book
}

/** The cell under a header in a table row counted from 1. */
export function cellUnder(sheet: Worksheet | undefined, header: string, row: number): Cell {
  if (!sheet) throw new Error('No such sheet')
  const headers = sheet.getRow(1)
  for (let column = 1; column <= sheet.columnCount; column++)
    if (headers.getCell(column).text === header) return sheet.getRow(row + 1).getCell(column)
  throw new Error(`No column ${header}`)
}

/** The headers of a sheet, left to right. */
export function headersOf(sheet: Worksheet): string[] {
  return (sheet.getRow(1).values as unknown[]).slice(1).map(String)
}
