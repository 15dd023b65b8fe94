import type { Workbook, Worksheet } from 'exceljs'
import type { Language } from '@/words/language'
import { type Content, fillCell, linesOf, shownWidth } from './cells'
import { cellText, sheetName } from './safe-text'

interface Column {
  readonly header: string
  /** Right-aligned where the column holds numbers, times or amounts. */
  readonly numeric?: boolean
}

/** What stands above a table: whose it is, and facts about it, a row each. */
interface Lead {
  readonly title: string
  readonly lines: readonly string[]
}

export interface TableSheet {
  readonly name: string
  readonly lead?: Lead
  /** How many columns from the left stay in sight; none when it is not said. */
  readonly frozenColumns?: number
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Content[])[]
  /** Rows under the table that sum it up; they are not part of the filter. */
  readonly totals?: readonly (readonly Content[])[]
  /** Rows (counted from 0) that begin a part of the table. */
  readonly partRows?: readonly number[]
  /** How many columns from the left are printed; all of them when it is not said. The rest is for working with the file. */
  readonly printedColumns?: number
}

/** What all sheets of one workbook share. */
export interface BookStyle {
  readonly language: Language
  /** Printed at the head of every page. */
  readonly title: string
  /** `Page &P of &N`, in words. */
  readonly pageOf: string
  /** Who made it and when, printed at the foot. */
  readonly made: string
}

const INK = 'FF1C2430'
const HEAD = 'FFECEEED'
const LINE = 'FFB9BEC4'
const NARROWEST = 6
const WIDEST = 46
/** No spreadsheet has higher rows, in points. */
const TALLEST = 409
/** What stands on a landscape page at about two thirds of its size; beyond that the widest columns give way. */
const PAGE = 190

/** The letter of a column counted from 0: 0 is A, 27 is AB. */
export function columnLetter(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26))
  return index < 26 ? rest : `${columnLetter(Math.floor(index / 26) - 1)}${rest}`
}

/** The sheet row of a table row counted from 0: the header stands in row 1, or in the one after the lead and a blank row. */
export function sheetRow(index: number, lead?: Lead): number {
  return index + 2 + (lead === undefined ? 0 : lead.lines.length + 2)
}

/** Adds a sheet that holds one table: header in row 1 (under the lead, if there is one), frozen and with filters; totals under it; ready to print on A4. */
export function addTableSheet(book: Workbook, table: TableSheet, style: BookStyle): Worksheet {
  const headerRow = sheetRow(0, table.lead) - 1
  const sheet = book.addWorksheet(
    sheetName(
      table.name,
      book.worksheets.map(({ name }) => name),
    ),
    { views: [{ state: 'frozen', xSplit: table.frozenColumns ?? 0, ySplit: headerRow }] },
  )
  const font = { name: style.language === 'zh-CN' ? 'Microsoft YaHei' : 'Calibri', size: 10.5, color: { argb: INK } }
  const totals = table.totals ?? []
  const widths = columnWidths(table)
  widths.forEach((width, index) => (sheet.getColumn(index + 1).width = width))

  if (table.lead) {
    const lines = [table.lead.title, ...table.lead.lines]
    lines.forEach((text, index) => {
      const cell = sheet.getRow(index + 1).getCell(1)
      fillCell(cell, text)
      cell.font = index === 0 ? { ...font, bold: true, size: 15 } : font
    })
    sheet.getRow(1).height = 24
  }

  const head = sheet.getRow(headerRow)
  table.columns.forEach(({ header, numeric }, index) => {
    const cell = head.getCell(index + 1)
    fillCell(cell, header)
    cell.font = { ...font, bold: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD } }
    cell.border = { bottom: { style: 'medium', color: { argb: INK } } }
    cell.alignment = { vertical: 'middle', ...placed(numeric), wrapText: true }
  })
  head.height = 24

  const parts = new Set(table.partRows ?? [])
  for (const [index, content] of [...table.rows, ...totals].entries()) {
    const row = sheet.getRow(sheetRow(index, table.lead))
    const isTotal = index >= table.rows.length
    // Not every spreadsheet measures wrapped rows when it opens a file.
    const lines = Math.max(1, ...content.map((shown, column) => linesOf(shown, (widths[column] ?? WIDEST) - 2)))
    if (lines > 1) row.height = Math.min(TALLEST, lines * (style.language === 'zh-CN' ? 17 : 15) + 2)
    table.columns.forEach(({ numeric }, column) => {
      const cell = row.getCell(column + 1)
      fillCell(cell, content[column] ?? null)
      cell.font = { ...font, bold: isTotal || parts.has(index) }
      cell.alignment = { vertical: 'top', ...placed(numeric), wrapText: true }
      cell.border = {
        bottom: { style: 'hair', color: { argb: LINE } },
        ...(index === table.rows.length ? { top: { style: 'medium', color: { argb: INK } } } : {}),
      }
      if (parts.has(index)) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: HEAD } }
    })
  }
  if (table.columns.length > 1)
    sheet.autoFilter = {
      from: { row: headerRow, column: 1 },
      to: { row: headerRow + Math.max(1, table.rows.length), column: table.columns.length },
    }
  setUpPrint(sheet, table, style, widths)
  return sheet
}

/** Numbers stand right; a text beside them keeps a little distance. */
function placed(numeric: boolean | undefined) {
  return numeric ? ({ horizontal: 'right' } as const) : ({ horizontal: 'left', indent: 1 } as const)
}

function columnWidths(table: TableSheet): number[] {
  const widths = table.columns.map(({ header }, column) => {
    // The filter button stands over the end of the header.
    let widest = shownWidth(header) + 4
    for (const row of table.rows) widest = Math.max(widest, shownWidth(row[column] ?? null) + 2)
    for (const row of table.totals ?? []) widest = Math.max(widest, shownWidth(row[column] ?? null) + 2)
    return Math.min(WIDEST, Math.max(NARROWEST, widest))
  })
  const printed = table.printedColumns ?? widths.length
  const sum = () => widths.slice(0, printed).reduce((total, width) => total + width, 0)
  for (let cap = WIDEST - 4; cap >= 14 && sum() > PAGE; cap -= 4)
    widths.forEach((width, column) => (widths[column] = Math.min(width, cap)))
  return widths
}

/** A4, one page wide; landscape where the columns do not fit upright at a readable size. */
function setUpPrint(sheet: Worksheet, table: TableSheet, style: BookStyle, widths: readonly number[]): void {
  const printed = table.printedColumns ?? widths.length
  const headerRow = sheetRow(0, table.lead) - 1
  const wide = widths.slice(0, printed).reduce((sum, width) => sum + width, 0) > 100
  sheet.pageSetup = {
    paperSize: 9,
    orientation: wide ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.43, right: 0.43, top: 0.7, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `${headerRow}:${headerRow}`,
    ...(printed < widths.length ? { printArea: `A$1:${columnLetter(printed - 1)}$${sheet.rowCount}` } : {}),
  }
  sheet.headerFooter = {
    oddHeader: `&L${forHead(style.title)}&R${forHead(table.name)}`,
    oddFooter: `&L${forHead(style.made)}&R${style.pageOf}`,
  }
}

/** Text of a page head: an ampersand there begins a code, and 255 units are the limit for all three parts. */
function forHead(text: string): string {
  return cellText(text)
    .replace(/\s+/g, ' ')
    .slice(0, 80)
    .replace(/[\ud800-\udbff]$/, '')
    .replaceAll('&', '&&')
}
