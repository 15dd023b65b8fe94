import type { Instant } from '@/domain/common/time'
import { saysNothing } from './clean-text'
import { isClock } from './read-check-in'
import { readMoment } from './read-moment'
import { zoneInHeading } from './read-zone'
import type { RowContext } from './row-context'
import { spelledOut } from './short-dates'
import type { SignUpColumn } from './sign-up-list'

/** The moment in a cell, with its time out of the column beside where the day has a column of its own. Null when it is none. */
export function momentOf(
  column: SignUpColumn,
  cell: string,
  cells: readonly string[],
  context: RowContext,
): Instant | null {
  const { near, zone } = context.options
  const order = column.dateOrder ?? 'monthFirst'
  const beside = context.columns.find((other) => isTimeOf(column, other, cells))
  const time = beside === undefined ? '' : (cells[beside.index] ?? '')
  const named = zoneInHeading(column.header, zone) ?? (beside && zoneInHeading(beside.header, zone)) ?? zone
  const day = spelledOut(cell, order, context.yearAhead.has(column.index))
  const at = readMoment(day, { zone: named, near, order }, saysNothing(time) ? '' : time)
  // A time that nobody understands does not take its day along.
  return at === null && time !== '' ? readMoment(day, { zone: named, near, order }) : at
}

/** Whether a cell holds the time of a day that stands in another column of the same meaning. */
export function isTimeBeside(column: SignUpColumn, cells: readonly string[], { columns }: RowContext): boolean {
  return columns.some((other) => isTimeOf(other, column, cells) && !saysNothing(cells[other.index] ?? ''))
}

function isTimeOf(day: SignUpColumn, time: SignUpColumn, cells: readonly string[]): boolean {
  if (day.field === 'registeredAt') return time.field === 'registeredTime'
  return (
    day.field === 'checkIn' &&
    time.field === 'checkIn' &&
    day.index !== time.index &&
    isClock(cells[time.index] ?? '') &&
    isDayAlone(cells[day.index] ?? '')
  )
}

function isDayAlone(cell: string): boolean {
  return /\d[^\d:：]+\d/.test(cell) && !/\d\s*[:：点时]/.test(cell)
}
