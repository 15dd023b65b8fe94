import { plainText } from './clean-text'
import { isValueLike } from './column-shape'
import { fieldOfHeader, JOINT } from './header-names'
import { isMomentLike } from './read-moment'

/** Where the header stands: its first row (from 0) and how many rows it takes; no rows where the list has none. */
export interface FoundHeader {
  readonly from: number
  readonly rows: 0 | 1 | 2 | 3
}

/** Titles, notes and pictures can stand above a header, but not a page of them. */
const ROWS_LOOKED_AT = 40

/** Headings of more rows than this are a page, not a list. */
const MOST_ROWS = 3

type Rows = readonly (readonly string[])[]

/**
 * Finds the header: the row with the most known names, or the first full row that reads as headings above values. A second
 * row belongs to it when it only splits headings of the first. A list that begins with values has none.
 */
export function findHeader(rows: Rows): FoundHeader {
  let best = -1
  let bestScore = 0
  for (let at = 0; at < Math.min(rows.length, ROWS_LOOKED_AT); at += 1) {
    const score = headingScore(rows[at] ?? [], rows.slice(at + 1, at + 6))
    if (score > bestScore) {
      best = at
      bestScore = score
    }
  }
  if (best < 0) best = headingByContrast(rows)
  if (best < 0) return { from: 0, rows: 0 }
  // The rows above may be the upper part of the header, with the names in the lower part, or the other way about.
  let from = best
  let until = best
  while (until < from + MOST_ROWS - 1 && goesOn(rows[until], rows[until + 1])) until += 1
  while (from > 0 && until < from + MOST_ROWS - 1 && isUpperHalf(rows[from - 1] ?? [], rows[from] ?? [])) from -= 1
  return { from, rows: (until - from + 1) as 1 | 2 | 3 }
}

function goesOn(upper: readonly string[] = [], lower: readonly string[] = []): boolean {
  return isUpperHalf(upper, lower) || isTranslation(upper, lower)
}

/** The same headings once more in another language. */
function isTranslation(upper: readonly string[], lower: readonly string[]): boolean {
  let same = 0
  for (let column = 0; column < lower.length; column += 1) {
    const cell = (lower[column] ?? '').trim()
    if (cell === '') continue
    const [above, below] = [fieldOfHeader(upper[column] ?? ''), fieldOfHeader(cell)]
    if (isValueLike(cell) || below === null || cell === (upper[column] ?? '').trim()) return false
    if (above === below || (typeof above === 'object' && typeof below === 'object' && above?.field === below.field))
      same += 1
  }
  return same >= 2
}

/** The headings of every column; rows are joined where the lower one says more. */
export function headersOf(rows: Rows, header: FoundHeader): string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (header.rows === 0) return Array.from({ length: width }, () => '')
  const [top = [], ...below] = rows.slice(header.from, header.from + header.rows)
  const first = Array.from({ length: width }, (_, column) => (top[column] ?? '').trim())
  return below.reduce<string[]>((joined, row) => joinedHeadings(joined, row), first)
}

function joinedHeadings(top: readonly string[], bottom: readonly string[]): string[] {
  let group = ''
  return top.map((upper, column) => {
    const lower = (bottom[column] ?? '').trim()
    const last = upper.slice(upper.lastIndexOf(JOINT) < 0 ? 0 : upper.lastIndexOf(JOINT) + JOINT.length)
    if (upper !== '') group = upper
    if (lower === '' || lower === last) return upper
    return upper === '' && group === '' ? lower : `${upper || group}${JOINT}${lower}`
  })
}

function headingScore(row: readonly string[], below: Rows): number {
  const filled = row.filter((cell) => cell.trim() !== '')
  if (new Set(filled).size < 2 && filled.length > 1) return 0
  let known = 0
  let values = 0
  let days = 0
  const exact = new Set<string>()
  row.forEach((cell, column) => {
    if (cell.trim() === '') return
    const meaning = fieldOfHeader(cell)
    if (isDay(cell)) days += 1
    else if (isValueLike(cell)) values += 1
    else if (meaning === null || comesAgain(cell, column, below)) return
    else if (meaning === 'ignore') known += 0.5
    else {
      known += meaning.rank < 1000 ? 1 : 0.5
      if (meaning.rank < 1000) exact.add(meaning.field)
    }
    if (plainText(cell).length > 60) known -= 0.25
  })
  // Lists of several evenings have their days for headings, beside a name and a phone.
  if (exact.size < 2 && !(exact.has('name') && days > 1)) values += days
  // A lone word such as 姓名 heads a list of one column; a lone guess inside a sentence heads nothing.
  if (known < 1 || values > known || (values >= known && days === 0 && exact.size < 2 && filled.length > 2)) return 0
  return known + Math.min(filled.length, 10) * 0.05 - values
}

/** A day or the number of one. */
function isDay(cell: string): boolean {
  const text = plainText(cell)
  return /^\d{1,2}$/.test(text) || (isMomentLike(text) && !/\d[:：]\d/.test(text))
}

/** A word that stands in its column again beside values is a value (学生 under a heading that is missing), not a heading. */
function comesAgain(cell: string, column: number, below: Rows): boolean {
  const again = below.filter((other) => (other[column] ?? '').trim() === cell.trim())
  return again.length > 2 || again.some((other) => other.some(isValueLike))
}

/** No known names: the first row with at least two headings, over a row that holds values where it holds words. */
function headingByContrast(rows: Rows): number {
  const at = rows.findIndex((row) => row.filter((cell) => cell.trim() !== '').length >= 2)
  const row = rows[at]
  if (!row || row.some(isValueLike)) return -1
  const below = rows.slice(at + 1, at + 6)
  const contrast = row.some(
    (cell, column) =>
      cell.trim() !== '' &&
      (below.some((other) => isValueLike(other[column] ?? '')) ||
        (below.length > 0 && !/\d/.test(cell) && below.every((other) => /\d/.test(other[column] ?? '')))),
  )
  return contrast && new Set(row).size === row.length ? at : -1
}

/** Whether `top` only groups what `bottom` names: a heading over several columns, beside headings that end in the first row. */
function isUpperHalf(top: readonly string[], bottom: readonly string[]): boolean {
  if (bottom.length === 0 || bottom.some(isValueLike)) return false
  const distinct = new Set(top.filter((cell) => cell.trim() !== ''))
  // 负责人：许知夏 is a remark above the list, not a group of headings.
  if (distinct.size < 2 || [...distinct].some((cell) => /[:：]\s*\S/.test(cell))) return false
  let splits = 0
  let ends = 0
  let merged = 0
  let through = 0
  let stacked = 0
  for (let column = 0; column < Math.max(top.length, bottom.length); column += 1) {
    const upper = (top[column] ?? '').trim()
    const lower = (bottom[column] ?? '').trim()
    const left = (top[column - 1] ?? '').trim()
    const right = (top[column + 1] ?? '').trim()
    const opens = right === '' && (bottom[column + 1] ?? '').trim() !== ''
    const spans = upper === '' ? column > 0 : upper === left || upper === right || opens
    if (upper !== '' && lower === upper) through += 1
    if (upper !== '' && (lower === '' || lower === upper)) ends += 1
    else if (lower !== '' && spans) splits += 1
    else if (upper !== '') stacked += 1
    if (upper !== '' && upper === right) merged += 1
  }
  // A heading of its own over another one is no group, unless cells that go through both rows show that they are one.
  return splits >= 2 && (ends > 0 || merged >= 2) && stacked <= through
}
