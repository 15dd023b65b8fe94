import type { Sheet, TableFile } from '../table/table-file'

/** A quote before what a spreadsheet would take for a formula: it was put there so that the cell stays text. */
const GUARDED = /^'(?='*[=+\-@\t\r\n])/

/** The rows of a sheet without what only its kind of file writes: guards of a CSV, the lines and stars of a Markdown table. */
export function tidiedRows(sheet: Sheet, { kind, delimiter }: Pick<TableFile, 'kind' | 'delimiter'>): Sheet {
  if (kind !== 'csv') return sheet
  const unguarded = sheet.rows.map((row) => row.map((cell) => cell.replace(GUARDED, '')))
  const markdown = delimiter === '|' && sheet.rows.some(isRule)
  return { ...sheet, rows: markdown ? markdownRows(unguarded) : unguarded }
}

/** The row of dashes under the headings of a Markdown table. */
function isRule(row: readonly string[]): boolean {
  const filled = row.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length > 1 && filled.every((cell) => /^:?-{2,}:?$/.test(cell))
}

/**
 * The rows of the tables of a Markdown text, at their places. A heading of the text is kept where a table stands under it:
 * it heads a part of the evening, and stands behind the headings of its table. Other text is no row.
 */
function markdownRows(rows: readonly (readonly string[])[]): (readonly string[])[] {
  const result: (readonly string[])[] = rows.map(() => [])
  let ruleBelow: number | null = null
  for (let at = rows.length - 1; at >= 0; at -= 1) {
    const row = rows[at] ?? []
    const heading = row.length === 1 ? /^#{2,6}\s+(.*)$/.exec(row[0] ?? '') : null
    if (heading !== null) {
      if (ruleBelow !== null) result[ruleBelow] = [(heading[1] ?? '').replaceAll('**', '')]
      ruleBelow = null
    } else if (isRule(row)) ruleBelow = at
    else if (row.length > 1)
      result[at] = row.map((cell) => cell.replace(/\*\*(.+?)\*\*/g, '$1').replace(/<br\s*\/?>/gi, '\n'))
  }
  return result
}
