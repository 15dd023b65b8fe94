import { filingKey, plainLetters } from '../member/name-keys'
import type { Attendance } from './attendance'
import type { SignInLine } from './sign-in-numbers'

/** How the people of a printed list follow each other: as they came onto the list, by pinyin, or by table. */
export const LIST_ORDERS = ['list', 'pinyin', 'table'] as const
export type ListOrder = (typeof LIST_ORDERS)[number]

const byNumbersInside = new Intl.Collator('zh-CN', { numeric: true })

/**
 * Lines of a list in another order. Everybody keeps their number. Pinyin reads a surname as one (单 under S, 曾 under Z, 区
 * under O) and keeps one surname together; Latin names stand among them by their letters. Table 2 comes before table 10, and who has none comes last.
 */
export function inListOrder(
  lines: readonly SignInLine[],
  order: ListOrder,
  nameOf: (attendance: Attendance) => string,
): SignInLine[] {
  if (order === 'list') return [...lines].sort((a, b) => a.number - b.number)
  const keyed = lines.map((line) => ({ line, key: readingKey(nameOf(line.attendance)) }))
  keyed.sort((a, b) => {
    const tables = order === 'table' ? compareTables(a.line.attendance.table, b.line.attendance.table) : 0
    return tables || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.line.number - b.line.number)
  })
  return keyed.map(({ line }) => line)
}

/** The letter a name is looked up under: A to Z, or `#` for a name that begins otherwise. */
export function readingLetter(name: string): string {
  const [letter = ''] = readingKey(name).toUpperCase()
  return /^[A-Z]$/.test(letter) ? letter : '#'
}

function readingKey(name: string): string {
  return filingKey(name) || plainLetters(name)
}

function compareTables(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  return byNumbersInside.compare(a, b)
}
