import { saysNothing } from '../signup-list/clean-text'
import { readClockCell, readLengthCell } from './read-times'
import type { ColumnUse, SheetColumn, SheetField } from './run-sheet-table'
import { fieldsOfHeading, sheetHeadingKey } from './sheet-headers'

type Rows = readonly (readonly string[])[]

/** Notes and pictures can stand above the headings, even a page of them. */
const ROWS_LOOKED_AT = 60
const EXAMPLES = 3
const VALUES_LOOKED_AT = 200

/** A heading that names the people of the column before it: Setup Who, 音响负责人. */
const PEOPLE_OF = /^(.+?)[\s_/-]*(?:who|owner|lead|crew|staff|负责人|责任人|执行人|人员|負責人)$/iu
/** The department whose column is the programme itself. */
const MAIN_DEPARTMENT = /stage|programme|program|main|agenda|舞台|主舞台|主会场|主流程|节目|台上/iu
/** A place of the evening with a number or a name behind or before it. */
const A_HALL = /^(主会场|分会场.{0,6}|.{1,4}会场|.{0,4}舞台|(main |side )?(stage|track|hall|room)( \w{1,12})?)$/iu
/** What other programs write for themselves. */
const OF_NO_USE =
  /^(id|flag|count to end|end action|warning time|danger time|序号|编号|no\.?|#|num|number|状态|status|实际开始|实际结束|actual start|actual end)$/iu

/** The row of the headings (from 0), the one with the most known names; -1 when there is none. */
export function findHeadingRow(rows: Rows): number {
  let best = -1
  let bestScore = 1.5
  for (let at = 0; at < Math.min(rows.length, ROWS_LOOKED_AT); at += 1) {
    const filled = [...new Set((rows[at] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== ''))]
    const known = filled.filter((cell) => fieldsOfHeading(cell).length > 0).length
    const values = filled.filter((cell) => readClockCell(cell) !== null).length
    const score = known + Math.min(filled.length, 10) * 0.02 - values
    if (score > bestScore) {
      best = at
      bestScore = score
    }
  }
  return best < 0 ? rowOverClocks(rows) : best
}

/** A lone heading for the time above readings of the clock, beside headings that nobody else writes. */
function rowOverClocks(rows: Rows): number {
  return rows.slice(0, ROWS_LOOKED_AT).findIndex((row, at) => {
    const time = row.findIndex((cell) => fieldsOfHeading(cell).some(({ field }) => field === 'start'))
    const filled = row.filter((cell) => cell.trim() !== '')
    if (time < 0 || filled.length < 2 || filled.some((cell) => readClockCell(cell) !== null)) return false
    const below = rows.slice(at + 1, at + 6).map((other) => other[time] ?? '')
    return below.filter((cell) => readClockCell(cell) !== null).length >= 2
  })
}

/** What every column is read as: by its heading, by its neighbours (department and people), by its values. */
export function findColumns(rows: Rows, headingRow: number): SheetColumn[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  const headings = headingRow < 0 ? [] : (rows[headingRow] ?? [])
  const body = rows.slice(headingRow + 1, headingRow + 1 + VALUES_LOOKED_AT)
  const columns = Array.from({ length: width }, (_, index) => ({
    index,
    header: (headings[index] ?? '').replace(/\s+/g, ' ').trim(),
    values: body.map((row) => row[index] ?? '').filter((cell) => !saysNothing(cell)),
  }))
  const uses = new Map<number, ColumnUse>()
  pairDepartments(columns, uses)
  nameHalls(columns, uses)
  nameFields(columns, uses)
  guessByValues(columns, uses)
  return columns
    .filter(({ header, values }) => header !== '' || values.length > 0)
    .map(({ index, header, values }) => ({
      index,
      header,
      use:
        uses.get(index) ??
        (values.length === 0 || OF_NO_USE.test(sheetHeadingKey(header)) ? { kind: 'ignore' } : { kind: 'custom' }),
      examples: examplesOf(values),
    }))
}

/** The first different values, to recognise a column by. */
export function examplesOf(values: readonly string[]): string[] {
  const short = values.map((value) => value.replace(/\s+/g, ' ').trim().slice(0, 60)).filter((value) => value !== '')
  return [...new Set(short)].slice(0, EXAMPLES)
}

interface Candidate {
  readonly index: number
  readonly header: string
  readonly values: readonly string[]
}

/** Two or more columns followed by their people make a sheet by department: each department is a track. */
function pairDepartments(columns: readonly Candidate[], uses: Map<number, ColumnUse>): void {
  const pairs = columns.flatMap((people, at) => {
    const department = columns[at - 1]
    const named = PEOPLE_OF.exec(people.header)
    if (!department || department.header === '' || named === null || PEOPLE_OF.test(department.header)) return []
    return sharesAWord(named[1] ?? '', department.header) ? [{ department, people }] : []
  })
  if (pairs.length < 2) return
  const main = pairs.find(({ department }) => MAIN_DEPARTMENT.test(department.header))
  for (const pair of pairs) {
    const { department, people } = pair
    uses.set(department.index, {
      kind: 'track',
      name: pair === main ? '' : department.header,
      ownerColumn: people.index,
    })
    uses.set(people.index, { kind: 'ownerOf', column: department.index })
  }
}

/** 主会场, 分会场A, 分会场B beside the time and no column of titles: what happens in each of them is a track. */
function nameHalls(columns: readonly Candidate[], uses: Map<number, ColumnUse>): void {
  if (uses.size > 0 || columns.some(({ header }) => fieldsOfHeading(header).some(({ field }) => field === 'title')))
    return
  const halls = columns.filter(({ header }) => A_HALL.test(sheetHeadingKey(header)))
  if (halls.length < 2) return
  const main = halls.find(({ header }) => MAIN_DEPARTMENT.test(header))
  for (const hall of halls)
    uses.set(hall.index, { kind: 'track', name: hall === main ? '' : hall.header, ownerColumn: null })
}

/** Whether a short name stands for a longer one: Setup for Setup / Logistics, FOH for Front Of House. */
function sharesAWord(short: string, long: string): boolean {
  const a = short.toLowerCase().trim()
  const b = long.toLowerCase()
  const words = long.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const initials = words.map((word) => word[0] ?? '').join('')
  return b.includes(a) || initials.toLowerCase() === a.replace(/\./g, '')
}

/** Every field goes to the column whose heading names it best. */
function nameFields(columns: readonly Candidate[], uses: Map<number, ColumnUse>): void {
  const claims = columns
    .filter(({ index }) => !uses.has(index))
    .flatMap(({ index, header }) => fieldsOfHeading(header).map(({ field, rank }) => ({ index, field, rank })))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
  const taken = new Set<SheetField>()
  for (const { index, field } of claims) {
    if (uses.has(index) || taken.has(field)) continue
    if (!fits(field, columns.find((column) => column.index === index)?.values ?? [])) continue
    uses.set(index, { kind: 'field', field })
    taken.add(field)
  }
  // Cue may be a remark, but without any other heading for it, it is what happens.
  const title = claims.find(({ field, index }) => field === 'title' && uses.get(index)?.kind === 'field')
  const isTold = taken.has('title') || [...uses.values()].some(({ kind }) => kind === 'track')
  const values = columns.find(({ index }) => index === title?.index)?.values ?? []
  if (title && !isTold && uses.get(title.index)?.kind === 'field' && values.length > 0 && fits('title', values))
    uses.set(title.index, { kind: 'field', field: 'title' })
}

/** A heading such as Time can stand over lengths, and Cue over numbers: the values must not contradict it. */
function fits(field: SheetField, values: readonly string[]): boolean {
  if (values.length === 0) return true
  const share = (test: (value: string) => boolean) => values.filter(test).length / values.length
  switch (field) {
    case 'start':
    case 'end':
      return share((value) => readClockCell(value) !== null) >= 0.3
    case 'duration':
    case 'shortest':
      return share((value) => readLengthCell(value) !== null) >= 0.3
    case 'title':
      return share((value) => /\p{L}/u.test(value)) >= 0.5
    default:
      return true
  }
}

/** Without a heading for it, the first column of clock readings is the start, and the wordiest column the title. */
function guessByValues(columns: readonly Candidate[], uses: Map<number, ColumnUse>): void {
  const used = (field: SheetField) => [...uses.values()].some((use) => use.kind === 'field' && use.field === field)
  const free = () => columns.filter(({ index, values }) => !uses.has(index) && values.length > 0)
  if (!used('start')) {
    const clock = free().find(
      ({ values }) => values.filter((value) => readClockCell(value) !== null).length / values.length >= 0.6,
    )
    if (clock) uses.set(clock.index, { kind: 'field', field: 'start' })
  }
  if (used('title') || [...uses.values()].some(({ kind }) => kind === 'track')) return
  const words = free()
    .map((column) => ({ column, score: wordiness(column.values) }))
    .sort((a, b) => b.score - a.score)[0]
  if (words && words.score > 0) uses.set(words.column.index, { kind: 'field', field: 'title' })
}

/** Many different texts of a few words each, as titles are; long notes and repeated roles score less. */
function wordiness(values: readonly string[]): number {
  const texts = values.filter((value) => /\p{L}/u.test(value) && readClockCell(value) === null)
  const short = texts.filter((value) => value.length <= 60).length
  return (short * new Set(texts).size) / Math.max(1, values.length)
}
