import type { LocalDay } from '@/domain/common/time'
import { plainText } from './clean-text'
import type { DateOrder } from './sign-up-list'

/** A day without its year, 10/1, 10.1 or 10-01, alone or before a time. */
const DAY_ONLY = /^(\d{1,2})([/.-])(\d{1,2})(?=$|\s+\D*\d{1,2}\s*[:：点时])/u

/** A day with two figures of its year at the front: 26/10/1, 26-10-01. */
const YEAR_AHEAD = /^(\d{2})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/

/** The two numbers of a day without its year; null for every other form. Only where a heading says that days stand there. */
export function shortDay(cell: string): { first: number; second: number } | null {
  const found = DAY_ONLY.exec(plainText(cell))
  const [first, second] = [Number(found?.[1]), Number(found?.[3])]
  return found && Math.min(first, second) >= 1 && Math.min(first, second) <= 12 && Math.max(first, second) <= 31
    ? { first, second }
    : null
}

/** Whether a text begins like a day with two figures for its year at the front. */
export function looksYearAhead(cell: string): boolean {
  return YEAR_AHEAD.test(plainText(cell))
}

/**
 * Whether a column of days begins with two figures for the year: all begin with a year close to `near`, and what stands
 * last goes through the days as no year does.
 */
export function isYearAhead(cells: readonly string[], near: LocalDay): boolean {
  const year = Number(near.slice(2, 4))
  const last = new Set<string>()
  for (const cell of cells) {
    if (cell.trim() === '') continue
    const found = YEAR_AHEAD.exec(plainText(cell))
    if (!found || Math.abs(Number(found[1]) - year) > 1 || Number(found[3]) > 12) return false
    last.add(found[4] ?? '')
  }
  return last.size > 1 || [...last].some((day) => day.length === 1)
}

/** A moment with what its column leaves out written in: 26/10/1 with its century, 10/1 as month and day. Any other as it stands. */
export function spelledOut(cell: string, order: DateOrder, yearAhead: boolean): string {
  if (/^\d{4}\D/.test(cell)) return cell
  const text = plainText(cell)
  if (yearAhead) return text.replace(YEAR_AHEAD, '20$1-$3-$4')
  const day = shortDay(text)
  if (day === null) return cell
  const [month, date] =
    (order === 'dayFirst' && day.second <= 12) || day.first > 12 ? [day.second, day.first] : [day.first, day.second]
  return text.replace(DAY_ONLY, `${String(month)}月${String(date)}日`)
}
