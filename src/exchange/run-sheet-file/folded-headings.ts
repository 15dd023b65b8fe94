import { saysNothing } from '../signup-list/clean-text'
import type { Sheet } from '../table/table-file'
import { findHeadingRow } from './find-columns'
import { readClockCell } from './read-times'
import { fieldsOfHeading } from './sheet-headers'

/** What a lower heading says when it only names the thing above it: 灯光 over 内容 is the lights. */
const THE_THING_ITSELF = /^(内容|事项|说明|工作内容|动作|內容|content|cue|what|action|item)$/iu

/**
 * A sheet whose headings take two rows, a department merged over its content and its people, with one row of headings: the
 * lower one says both, the upper one is blank, so that every row keeps its number.
 */
export function foldedHeadings(sheet: Sheet): Sheet {
  const at = findHeadingRow(sheet.rows)
  const [upper, lower] = upperAndLower(sheet, at)
  if (upper === null || lower === null) return sheet
  const from = sheet.rows.indexOf(upper)
  const folded = Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const [top, bottom] = [groupOf(upper, lower, column), (lower[column] ?? '').trim()]
    if (bottom === '' || bottom === top || THE_THING_ITSELF.test(bottom)) return top
    return top === '' ? bottom : `${top} ${bottom}`
  })
  return { ...sheet, rows: sheet.rows.map((row, index) => (index === from ? [] : index === from + 1 ? folded : row)) }
}

function upperAndLower({ rows }: Sheet, at: number) {
  for (const from of [at, at - 1]) {
    const [upper, lower] = [rows[from], rows[from + 1]]
    if (from >= 0 && upper !== undefined && lower !== undefined && isSplit(upper, lower)) return [upper, lower] as const
  }
  return [null, null] as const
}

/** Whether the lower row only divides headings of the upper one: beside headings that go through both, in words alone. */
function isSplit(upper: readonly string[], lower: readonly string[]): boolean {
  const known = upper.filter((cell) => fieldsOfHeading(cell).length > 0).length
  if (known < 2 || lower.some((cell) => readClockCell(cell) !== null || /\d/.test(cell))) return false
  let through = 0
  let divided = 0
  for (let column = 0; column < Math.max(upper.length, lower.length); column += 1) {
    const [top, bottom] = [(upper[column] ?? '').trim(), (lower[column] ?? '').trim()]
    const before = (upper[column - 1] ?? '').trim()
    const isSecond = column > 0 && (top === '' || top === before) && before !== ''
    if (top !== '' && (bottom === '' || bottom === top)) through += 1
    else if (isSecond && !saysNothing(bottom) && (lower[column - 1] ?? '').trim() !== bottom) divided += 1
  }
  return through > 0 && divided > 0
}

/** The heading above a column: its own, or the one that is merged over it. */
function groupOf(upper: readonly string[], lower: readonly string[], column: number): string {
  const own = (upper[column] ?? '').trim()
  if (own !== '' || column === 0 || (lower[column] ?? '').trim() === '') return own
  return (upper[column - 1] ?? '').trim()
}
