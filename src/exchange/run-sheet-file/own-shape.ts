import { sheetImport as english } from '@/words/en/sheet-import'
import { sheetImport as chinese } from '@/words/zh-CN/sheet-import'
import { SHEET_FILE_COLUMNS, type SheetFileColumn } from '../run-sheet-workbook/sheet-file-columns'
import { examplesOf } from './find-columns'
import type { ColumnUse, SheetColumn } from './run-sheet-table'

const HEADINGS = [chinese, english].map(({ file }) => SHEET_FILE_COLUMNS.map((column) => file.columns[column]))

/**
 * The columns of a sheet that this app wrote itself, by their places, so that a column of one's own may have any name; null
 * when the headings are others.
 */
export function ownColumns(rows: readonly (readonly string[])[], headingRow: number): SheetColumn[] | null {
  const headings = rows[headingRow] ?? []
  const own = HEADINGS.find((names) => names.every((name, at) => headings[at]?.trim() === name))
  if (own === undefined) return null
  const body = rows.slice(headingRow + 1)
  return headings.map((header, index) => {
    const column = SHEET_FILE_COLUMNS[index]
    return {
      index,
      header: header.trim(),
      use: column === undefined ? { kind: 'custom' } : useOf(column),
      examples: examplesOf(body.map((row) => row[index] ?? '')),
    }
  })
}

function useOf(column: SheetFileColumn): ColumnUse {
  return column === 'number' ? { kind: 'ignore' } : { kind: 'field', field: column }
}
