import { nameLikeness } from '../signup-list/column-shape'
import { findHeader } from '../signup-list/find-header'
import { fieldOfHeader } from '../signup-list/header-names'

type Rows = readonly (readonly string[])[]

/** Nobody lays out a longer list across the page or by tables. */
const MOST_ROWS = 60

/** Titles and notes above. */
const MOST_ABOVE = 5

/** The heading of a table or a group that people are written below: 第一桌, B组, Table 3（10人）. */
export const GROUP =
  /^(?:第\s*[\d一二三四五六七八九十]{1,3}\s*([桌组組排队隊])|[A-Z\d一二三四五六七八九十]{1,3}\s*[号號]?\s*([桌组組排队隊])|主(桌)|(table|group|team)\s*[\w]{1,4})\s*(?:[(（].{0,10}[)）])?$/iu

/** A list that was laid out for paper, its headings in the first column or people below their tables, with a row for each. */
export function oneRowEach(rows: Rows): Rows {
  return rows.length > MOST_ROWS ? rows : severalInCells(byGroups(upright(rows)))
}

/** Headings below each other and a column for each person, turned. */
function upright(rows: Rows): Rows {
  const heads = rows.map((cells) => meaningOf(cells[0] ?? ''))
  const from = heads.findIndex((head) => head !== null)
  const until = rows.findLastIndex((cells) => cells.some((cell) => cell.trim() !== '')) + 1
  if (from < 0 || from > MOST_ABOVE) return rows
  const list = rows.slice(from, until)
  const known = new Set(heads.slice(from, until).filter((head) => head !== null && head !== 'ignore'))
  const filled = list.filter((cells) => (cells[0] ?? '').trim() !== '')
  const headed = filled.filter((cells) => meaningOf(cells[0] ?? '') !== null)
  const beside = list.flatMap((cells) => cells.slice(1))
  if (known.size < 3 || !(known.has('name') || known.has('firstName')) || headed.length < filled.length * 0.6)
    return rows
  // A heading somewhere else makes it an ordinary list, or a form of several columns.
  if (filled.length < list.length || beside.some((cell) => meaningOf(cell) !== null)) return rows
  const width = list.reduce((most, cells) => Math.max(most, cells.length), 0)
  return Array.from({ length: width }, (_, column) => list.map((cells) => cells[column] ?? ''))
}

/** A table and all its people in one cell (1桌 | 张三、李四), with a row for each of them. */
function severalInCells(rows: Rows): Rows {
  const header = findHeader(rows)
  if (header.rows !== 1) return rows
  const fields = (rows[header.from] ?? []).map(meaningOf)
  const at = fields.indexOf('name')
  // Where everybody left a phone, the second name is a remark.
  if (at < 0 || !fields.includes('table') || fields.some((field) => field === 'phone' || field === 'email')) return rows
  const body = rows.slice(header.from + 1)
  const several = body.filter((cells) => namesIn(cells[at] ?? '').length > 1)
  if (several.length * 2 < body.filter((cells) => (cells[at] ?? '').trim() !== '').length || several.length === 0)
    return rows
  const people = body.flatMap((cells) => {
    const names = namesIn(cells[at] ?? '')
    return names.length < 2 ? [cells] : names.map((name) => cells.map((cell, column) => (column === at ? name : cell)))
  })
  return [...rows.slice(0, header.from + 1), ...people]
}

function namesIn(cell: string): string[] {
  const names = cell
    .split(/\s*[、，,;；\n]\s*|\s{1,4}(?=\p{Script=Han}{2,4}(?:\s|$))/u)
    .filter((name) => name.trim() !== '')
  return names.every((name) => nameLikeness(name) > 0) ? names : [cell]
}

/** What a heading means by its exact name; null for anything else. */
function meaningOf(cell: string): string | null {
  const meaning = cell.trim() === '' || cell.length > 20 ? null : fieldOfHeader(cell)
  if (meaning === null || meaning === 'ignore') return meaning
  return meaning.rank < 1000 ? meaning.field : null
}

/** Tables or groups beside each other with their people below them, as names with their table. */
function byGroups(rows: Rows): Rows {
  const at = rows.findIndex((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '')
    return (
      filled.length > 1 && new Set(filled).size === filled.length && filled.every((cell) => GROUP.test(cell.trim()))
    )
  })
  const groups = rows[at] ?? []
  if (at < 0 || at > MOST_ABOVE) return rows
  const below = rows.slice(at + 1)
  // Columns between the tables, or headings below them, make it a list of another kind.
  if (below.some((cells) => cells.some((cell, column) => cell.trim() !== '' && (groups[column] ?? '').trim() === '')))
    return rows
  if (below.some((cells) => cells.some((cell) => meaningOf(cell) !== null))) return rows
  const isTable = groups.some((group) => /桌|table/iu.test(group))
  const people = groups.flatMap((group, column) =>
    below.flatMap((cells) => ((cells[column] ?? '').trim() === '' ? [] : [[cells[column] ?? '', group.trim()]])),
  )
  return people.length === 0 ? rows : [['姓名', isTable ? '桌次' : '组别'], ...people]
}
