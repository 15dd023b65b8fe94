import { findHeader, headersOf } from '../signup-list/find-header'
import { fieldOfHeader, headerKey, JOINT } from '../signup-list/header-names'
import { GROUP } from './laid-out-lists'

type Rows = readonly (readonly string[])[]

/** How the columns of a list repeat: what stands before the blocks, where each begins, and how wide they are. */
interface Blocks {
  readonly lead: number
  readonly starts: readonly number[]
  readonly width: number
}

/** Columns that may stand before the blocks: a date, a table, a number. */
const MOST_LEADING = 4

/**
 * A list that was laid out for paper, with the same headings twice or more beside each other, as one list: what stands in
 * the second block comes below the first, with the columns before the blocks (桌次, 姓名, 姓名) or the heading over its own
 * (第一桌 over 姓名, 电话). Every other table stays as it is.
 */
export function oneBelowTheOther(rows: Rows): Rows {
  const header = findHeader(rows)
  if (header.rows === 0) return rows
  const headings = headersOf(rows, header)
  const titles = headings.map((heading) => heading.slice(lastPart(heading)))
  const plain = blocksOf(headings.map(headerKey))
  const blocks = plain ?? blocksOf(titles.map(headerKey))
  if (blocks === null) return rows
  const { lead, starts, width } = blocks
  const groups = plain === null ? starts.map((start) => upperPart(headings[start] ?? '')) : []
  // 本人 and 紧急联系人 over 姓名, 电话 are no groups of people.
  if (plain === null && !groups.every((group) => GROUP.test(group))) return rows
  const until = header.from + header.rows
  const part = (cells: readonly string[], start: number) => [
    ...Array.from({ length: lead }, (_, at) => cells[at] ?? ''),
    ...cells.slice(start, start + width),
  ]
  const person = (cells: readonly string[], at: number): string[][] => {
    const own = part(cells, starts[at] ?? 0)
    // The columns before the blocks are there for all of them: alone they are nobody.
    if (lead > 0 && own.slice(lead).every((cell) => cell.trim() === '')) return []
    const missing = Array.from({ length: lead + width - own.length }, () => '')
    return [groups.length === 0 ? own : [...own, ...missing, groups[at] ?? '']]
  }
  const places = starts.map((_, at) => at)
  const body = rows.slice(until)
  const people =
    lead > 0
      ? body.flatMap((cells) => places.flatMap((at) => person(cells, at)))
      : places.flatMap((at) => body.flatMap((cells) => person(cells, at)))
  const above = rows.slice(0, header.from)
  if (groups.length === 0)
    return [...above, ...rows.slice(header.from, until).map((cells) => part(cells, starts[0] ?? 0)), ...people]
  const groupTitle = groups.some((group) => /桌|table/iu.test(group)) ? '桌次' : '组别'
  return [...above, [...part(titles, starts[0] ?? 0), groupTitle], ...people]
}

function blocksOf(keys: readonly string[]): Blocks | null {
  const first = keys.findIndex((key) => key !== '')
  for (let from = first; from <= first + MOST_LEADING && from < keys.length; from += 1) {
    const starts = keys.flatMap((key, at) => (at >= from && key !== '' && key === keys[from] ? [at] : []))
    const width = (starts[1] ?? 0) - from
    const block = keys.slice(from, from + width)
    const isRepeated =
      starts.length > 1 && starts.every((start, at) => start === from + at * width && sameBlock(keys, start, block))
    if (!isRepeated || !block.some(isName)) continue
    const lead = keys.slice(first, from)
    // One name after the other is a table's people only behind the table they sit at.
    const isEnough = block.filter((key) => key !== '').length > 1 || lead.some(isPlace)
    const nothingBehind = keys.slice((starts.at(-1) ?? 0) + width).every((key) => key === '')
    if (isEnough && !lead.some(isName) && (from === first || nothingBehind))
      return { lead: from === first ? 0 : from, starts, width }
  }
  return null
}

/** The last block may leave out the blank column that keeps the others apart. */
function sameBlock(keys: readonly string[], start: number, block: readonly string[]): boolean {
  return block.every((key, at) => (keys[start + at] ?? '') === key)
}

function isName(key: string): boolean {
  const meaning = fieldOfHeader(key)
  return meaning !== null && meaning !== 'ignore' && (meaning.field === 'name' || meaning.field === 'firstName')
}

function isPlace(key: string): boolean {
  const meaning = fieldOfHeader(key)
  return (
    (meaning !== null && meaning !== 'ignore' && meaning.field === 'table') || /[桌组組队隊排]|group|team/iu.test(key)
  )
}

function lastPart(heading: string): number {
  const at = heading.lastIndexOf(JOINT)
  return at < 0 ? 0 : at + JOINT.length
}

function upperPart(heading: string): string {
  return heading.slice(0, Math.max(0, lastPart(heading) - JOINT.length))
}
