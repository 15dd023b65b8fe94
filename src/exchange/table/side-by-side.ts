import { findHeader, headersOf } from '../signup-list/find-header'
import { fieldOfHeader, headerKey } from '../signup-list/header-names'

type Rows = readonly (readonly string[])[]

/**
 * A list that was laid out for paper, with the same headings twice or more beside each other, as one list: what stands in
 * the second block comes below the first. Every other table stays as it is.
 */
export function oneBelowTheOther(rows: Rows): Rows {
  const header = findHeader(rows)
  if (header.rows === 0) return rows
  const keys = headersOf(rows, header).map(headerKey)
  const first = keys.findIndex((key) => key !== '')
  const starts = keys.flatMap((key, at) => (at >= first && key === keys[first] ? [at] : []))
  const width = (starts[1] ?? 0) - first
  const block = keys.slice(first, first + width)
  const titles = block.filter((key) => key !== '')
  const isRepeated =
    starts.length > 1 && starts.every((start, at) => start === first + at * width && sameBlock(keys, start, block))
  if (!isRepeated || titles.length < 2 || !titles.some(isName)) return rows
  const until = header.from + header.rows
  const body = rows.slice(until)
  const blocks = starts.flatMap((start) => body.map((cells) => cells.slice(start, start + width)))
  return [
    ...rows.slice(0, header.from),
    ...rows.slice(header.from, until).map((cells) => cells.slice(first, first + width)),
    ...blocks,
  ]
}

/** The last block may leave out the blank column that keeps the others apart. */
function sameBlock(keys: readonly string[], start: number, block: readonly string[]): boolean {
  return block.every((key, at) => (keys[start + at] ?? '') === key)
}

function isName(key: string): boolean {
  const meaning = fieldOfHeader(key)
  return meaning !== null && meaning !== 'ignore' && (meaning.field === 'name' || meaning.field === 'firstName')
}
