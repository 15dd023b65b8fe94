import { parseClock } from '../common/parse-clock'
import { type ClockMinute, daysBetween, formatClock, isLocalDay, type LocalDay } from '../common/time'
import { plainText } from '../common/typed-number'
import type { TaskDue } from './task'

/** A task is planned at most this many days away from its event. */
const FARTHEST = 999

const OFFSET = /^t\s*([+-])\s*(\d{1,3})(?![\d:])(?:\s+(.+))?$/
const EVENT_DAY = /^(?:t|当天|当日|event day)(?:\s+(.+))?$/
const DAY = /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?(?:\s+(.+))?$/
const CHINESE_OFFSET = /^(?:提前|前)\s*(\d{1,3})\s*天(?:\s*(.+))?$/

/**
 * When a task is due, as people type it: `T-3`, `T-3 18:00`, `T+1`, `T` or 当天, 提前3天, `2026-12-09`, `12-09 18:00`.
 * A day without a year is the one nearest to `reference`. Empty text is no due day; null when it is not understood.
 */
export function parseDue(text: string, reference: LocalDay): TaskDue | null {
  const plain = plainText(text)
  if (plain === '') return { kind: 'none' }
  const offset = OFFSET.exec(plain)
  if (offset) {
    const days = Number(offset[2])
    return withClock(offset[3], (at) => ({ kind: 'offset', days: offset[1] === '-' ? 0 - days : days, at }))
  }
  const onDay = EVENT_DAY.exec(plain)
  if (onDay) return withClock(onDay[1], (at) => ({ kind: 'offset', days: 0, at }))
  const before = CHINESE_OFFSET.exec(plain)
  if (before) return withClock(before[2], (at) => ({ kind: 'offset', days: -Number(before[1]), at }))
  const named = DAY.exec(plain)
  if (!named) return null
  const day = nearestDay(named[1], named[2] ?? '', named[3] ?? '', reference)
  return day === null ? null : withClock(named[4], (at) => ({ kind: 'day', day, at }))
}

/** A due day in the form that `parseDue` reads: `T-3 18:00`, `2026-12-09`; empty for none. */
export function formatDue(due: TaskDue): string {
  if (due.kind === 'none') return ''
  const day = due.kind === 'day' ? due.day : formatOffset(due.days)
  return due.at === null ? day : `${day} ${formatClock(due.at)}`
}

/** An offset as organisers write it: T-3, T-0, T+1. */
export function formatOffset(days: number): string {
  return days > 0 ? `T+${days}` : `T-${-days}`
}

/** Splits a line such as `Check the stock T-3 18:00` into the title and when it is due. */
export function splitTaskLine(line: string, reference: LocalDay): { readonly title: string; readonly due: TaskDue } {
  const words = line.trim().split(/\s+/)
  for (const count of [3, 2, 1]) {
    if (words.length <= count) continue
    const due = parseDue(words.slice(-count).join(' '), reference)
    if (due && due.kind !== 'none') return { title: words.slice(0, -count).join(' '), due }
  }
  return { title: line.trim(), due: { kind: 'none' } }
}

function withClock(text: string | undefined, make: (at: ClockMinute | null) => TaskDue): TaskDue | null {
  if (text === undefined) return within(make(null))
  const at = parseClock(text)
  return at === null || at < 0 ? null : within(make(at))
}

function within(due: TaskDue): TaskDue | null {
  return due.kind === 'offset' && Math.abs(due.days) > FARTHEST ? null : due
}

function nearestDay(year: string | undefined, month: string, day: string, reference: LocalDay): LocalDay | null {
  const rest = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const here = Number(reference.slice(0, 4))
  const years = year === undefined ? [here, here + 1, here - 1] : [Number(year)]
  const days = years.map((one) => `${one}-${rest}`).filter(isLocalDay)
  return days.toSorted((a, b) => Math.abs(daysBetween(reference, a)) - Math.abs(daysBetween(reference, b)))[0] ?? null
}
