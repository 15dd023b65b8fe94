import type { LocalDay } from '@/domain/common/time'
import { slashed } from './read-moment'
import { shortDay } from './short-dates'
import type { DateOrder } from './sign-up-list'

/** How a column of dates with slashes is read, and whether its values decide that. */
export interface DecidedOrder {
  readonly order: DateOrder
  readonly sure: boolean
  /** Whether a number above 12 leaves no other reading; else only the manner or the order of the dates speaks for it. */
  readonly proven: boolean
  /** Whether the column has such dates at all. */
  readonly matters: boolean
}

/**
 * Decides for a whole column whether `3/4/2026` begins with the month or the day: a number above 12 decides; else the
 * order that sorts the list, or that does not put sign-ups long after the event; else the habit of those who wrote the
 * headings; else the month first, unsurely.
 */
export function decideDateOrder(
  cells: readonly string[],
  near: LocalDay,
  habit: DateOrder | null = null,
): DecidedOrder {
  const dates = cells.flatMap((cell) => {
    // Nothing to decide where the year stands first, as it does in most exports.
    const date = /^\d{4}\D/.test(cell) ? null : (slashed(cell) ?? withoutYear(cell, near))
    return date === null ? [] : [date]
  })
  if (dates.length === 0) return { order: 'monthFirst', sure: true, proven: false, matters: false }
  const dayMustBeFirst = dates.some(({ first }) => first > 12)
  const monthMustBeFirst = dates.some(({ second }) => second > 12)
  if (dayMustBeFirst !== monthMustBeFirst)
    return { order: dayMustBeFirst ? 'dayFirst' : 'monthFirst', sure: true, proven: true, matters: true }
  if (dayMustBeFirst && monthMustBeFirst) return { order: 'monthFirst', sure: false, proven: false, matters: true }
  // Dashes stand between day, month and year; who writes the month first writes slashes.
  if (dates.every(({ sign }) => sign === '-')) return { order: 'dayFirst', sure: true, proven: false, matters: true }
  if (dates.every(({ first, second }) => first === second))
    return { order: 'monthFirst', sure: true, proven: false, matters: true }
  if (cells.some((cell) => /[ap]\.?m\.?\s*$/i.test(cell)))
    return { order: 'monthFirst', sure: true, proven: false, matters: true }
  const monthFirst = dates.map(({ first, second, year }) => year * 10_000 + first * 100 + second)
  const dayFirst = dates.map(({ first, second, year }) => year * 10_000 + second * 100 + first)
  const latest = Number(near.replaceAll('-', ''))
  const monthFits = monthFirst.every((day) => day <= latest)
  const dayFits = dayFirst.every((day) => day <= latest)
  if (monthFits !== dayFits)
    return { order: monthFits ? 'monthFirst' : 'dayFirst', sure: true, proven: false, matters: true }
  const monthSorted = isSorted(monthFirst)
  if (monthSorted !== isSorted(dayFirst) && dates.length >= 5)
    return { order: monthSorted ? 'monthFirst' : 'dayFirst', sure: true, proven: false, matters: true }
  // Chinese writes 10/1 for the first of October; where the year stands last, Hong Kong writes the day first.
  const isHabit = habit === 'dayFirst' || (habit === 'monthFirst' && cells.every((cell) => slashed(cell) === null))
  return { order: isHabit ? habit : 'monthFirst', sure: isHabit, proven: false, matters: true }
}

function withoutYear(cell: string, near: LocalDay): ReturnType<typeof slashed> {
  const day = shortDay(cell)
  return day === null ? null : { ...day, year: Number(near.slice(0, 4)), sign: '/' }
}

function isSorted(days: readonly number[]): boolean {
  let rising = true
  let falling = true
  for (let at = 1; at < days.length; at += 1) {
    if ((days[at] ?? 0) < (days[at - 1] ?? 0)) rising = false
    if ((days[at] ?? 0) > (days[at - 1] ?? 0)) falling = false
  }
  return rising || falling
}
