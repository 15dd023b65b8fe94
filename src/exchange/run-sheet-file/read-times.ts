import { parseClockSecond } from '@/domain/common/parse-clock'
import { readDuration } from '@/domain/common/parse-duration'
import { ok, refused, type Result } from '@/domain/common/result'
import type { ClockSecond, Seconds } from '@/domain/common/time'
import { plainText } from '../signup-list/clean-text'

/** A reading of the clock, or a range of two. */
export interface ReadClock {
  readonly start: ClockSecond
  readonly end: ClockSecond | null
}

const RANGE = /^(.+?)\s*(?:-|–|—|~|～|至|到|\bto\b|→)\s*(.+)$/u

/** 约19:00, 19:30左右: sheets are plans. 19:30 Uhr says no more than 19:30. */
const ABOUT = /^(约|大约|大概|around|about|approx\.?|ca\.?)\s*|\s*(左右|前后|许|uhr)$/giu

/** A cell of a time column: 19:30, 7:30 PM, 14:00-14:30, 下午7点半, a fraction of a day as spreadsheets store it. Null when it is none. */
export function readClockCell(cell: string): ReadClock | null {
  const text = withoutDate(plainText(cell)).replace(ABOUT, '')
  const fraction = dayFraction(text)
  if (fraction !== null) return { start: fraction, end: null }
  const one = readOne(text)
  if (one !== null) return { start: one, end: null }
  const range = RANGE.exec(text)
  if (!range) return null
  const [, from = '', to = ''] = range
  const end = endOf(from, to)
  // 2:00-3:30 PM: the half of the day stands once, at the end.
  const half = /[ap]\.?m\.?$/i.exec(to)?.[0]
  const start = (half !== undefined && !/[ap]\.?m\.?$/i.test(from) ? readOne(`${from} ${half}`) : null) ?? readOne(from)
  if (start === null || end === null) return null
  const plain = half !== undefined && start > end ? (readOne(from) ?? start) : start
  return { start: plain, end: end < plain ? end + 86_400 : end }
}

/**
 * A cell of a length column in seconds: what people type, and the clock-like forms of spreadsheets (00:10:00 and 00:10 are
 * ten minutes). Null when it is none or lies outside what a cue may take.
 */
export function readLengthCell(cell: string): Seconds | null {
  const read = readLength(cell)
  return read.ok ? read.value : null
}

/** As `readLengthCell`, with the reason why it is none. */
export function readLength(cell: string): Result<Seconds, 'zero' | 'negative' | 'tooLong' | 'length'> {
  const text = withoutDate(plainText(cell)).replace(/^'/, '')
  const fraction = dayFraction(text)
  if (fraction !== null) return fraction > 0 ? ok(fraction) : refused('zero')
  if (isZeroLength(text)) return refused('zero')
  // A formula whose end was not filled in.
  if (/^-\d*\.\d{2,}$/.test(text)) return refused('negative')
  const read = readDuration(text)
  if (read.ok) return read
  return refused(read.reason === 'notUnderstood' ? 'length' : read.reason)
}

/** Whether a cell says zero, in any of the forms of a spreadsheet. */
export function isZeroLength(cell: string): boolean {
  return /^0+([:.]0+)*\s*(m|min|mins|minutes|分|分钟|s|sec|秒|h)?$/i.test(plainText(cell))
}

/** The end of a range. 下午2点-3点 says the half of the day once, at the beginning. */
function endOf(from: string, to: string): ClockSecond | null {
  const end = readOne(to)
  const half = /^(上午|下午|晚上|晚|中午|傍晚|午后)/u.exec(from)?.[0]
  if (half === undefined || /^(上午|下午|晚上|晚|中午|傍晚|午后|凌晨)/u.test(to)) return end
  const [start, sameHalf] = [readOne(from), readOne(`${half}${to}`)]
  return start !== null && sameHalf !== null && sameHalf > start ? sameHalf : end
}

function readOne(text: string): ClockSecond | null {
  const trimmed = text.trim()
  // A bare number is a count, not a reading, unless it has the four digits of 1930.
  if (/^\d{1,3}$/.test(trimmed) || /^\d+\.\d$/.test(trimmed)) return null
  // Midnight said as 12:00 AM is 0:00; what comes after the evening is moved on by the reader of the whole sheet.
  return parseClockSecond(trimmed)
}

function withoutDate(text: string): string {
  return text.replace(/^\d{4}[-/]\d{1,2}[-/]\d{1,2}[ t]+(?=\d{1,2}:)/i, '').trim()
}

/** 0.8125 is 19:30 in a spreadsheet that lost its format, 1.0625 the 1:30 of the next day. */
function dayFraction(text: string): number | null {
  if (!/^0?\.\d{2,}$/.test(text) && !/^[12]\.\d{4,}$/.test(text)) return null
  return Math.round(Number(text) * 86_400)
}
