import { addDays, daysBetween, isLocalDay, type Instant, type LocalDay, type Zone } from '@/domain/common/time'
import { instantOf } from '@/domain/common/zone'
import { plainText } from './clean-text'
import { monthOf } from './month-names'
import { readOffset } from './read-zone'
import type { DateOrder } from './sign-up-list'

/** How clock readings of a column are to be understood. */
export interface MomentContext {
  readonly zone: Zone
  readonly near: LocalDay
  readonly order: DateOrder
}

interface Wall {
  readonly day: LocalDay
  readonly second: number
  /** Minutes ahead of UTC where the text itself says so. */
  readonly offset: number | null
}

/** No moment is written longer than this. */
const LONGEST = 120

/** Korean and Japanese words for the parts of a date, by the Chinese ones. */
const AS_CHINESE: Readonly<Record<string, string>> = {
  년: '年',
  월: '月',
  일: '日',
  시: '时',
  분: '分',
  초: '秒',
  오전: '上午',
  오후: '下午',
  午前: '上午',
  午後: '下午',
  午后: '下午',
}

/**
 * Reads a moment in any form that exports write: ISO with or without a zone, slashes in either order, dots, Chinese dates
 * with 上午 and 下午, English month names, Excel serial numbers. Dates without a year lie in the year nearest to `near`.
 * Null when it is none.
 */
export function readMoment(cell: string, context: MomentContext, time = ''): Instant | null {
  const wall = readWall(`${plainText(cell)} ${plainText(time)}`.trim(), context)
  if (wall === null) return null
  if (wall.offset !== null)
    return Date.parse(`${wall.day}T00:00:00Z`) + Math.round((wall.second - wall.offset * 60) * 1000)
  return zonedInstant(wall.day, wall.second, context.zone)
}

/** Whether a text reads as a date, for telling what a column holds. */
export function isMomentLike(cell: string): boolean {
  const text = plainText(cell)
  if (/^\d+(\.\d+)?$/.test(text)) return false
  return readWall(text, { zone: 'UTC', near: '2026-01-01', order: 'monthFirst' }) !== null || slashed(text) !== null
}

/** The two first numbers of `3/4/2026` and `3-4-2026`, which may be month and day or day and month; null for every other form. */
export function slashed(cell: string): { first: number; second: number; year: number; sign: '/' | '-' } | null {
  const found = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(plainText(cell))
  if (!found) return null
  const sign = found[2] === '-' ? '-' : '/'
  return { first: Number(found[1]), second: Number(found[3]), year: fullYear(found[4] ?? ''), sign }
}

function readWall(written: string, context: MomentContext): Wall | null {
  if (written === '' || written.length > LONGEST) return null
  const text = /[\uac00-\ud7af]|午[前後后]/u.test(written) ? inChinese(written) : written
  const packed = /^(20\d{2})([01]\d)([0-3]\d)(?:\s*([0-2]\d)([0-5]\d)([0-5]\d)?|\s+(\d.*))?$/.exec(text)
  if (packed) return fromPacked(packed, context)
  const serial = /^(\d{5})(\.\d+)?$/.exec(text)
  if (serial) return fromSerial(Number(text))
  if (/^1[4-9]\d{11}$/.test(text)) return fromEpoch(Number(text))
  if (/^1[4-9]\d{8}$/.test(text)) return fromEpoch(Number(text) * 1000)
  const found = readDay(text, context)
  if (found === null) return null
  const clock = readClock(found.rest)
  if (clock === null) return null
  return { day: found.day, second: clock.second, offset: readOffset(clock.tail, clock.withSeconds, context.zone) }
}

function readDay(text: string, { order, near }: MomentContext): { day: LocalDay; rest: string } | null {
  let found = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*(?:日|号|號|\.(?!\d))?[T,]?/.exec(text)
  if (found) return dayOf(Number(found[1]), Number(found[2]), Number(found[3]), text.slice(found[0].length))
  found = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?!\d),?/.exec(text)
  if (found) {
    const [first, second] = [Number(found[1]), Number(found[3])]
    const [month, day] = order === 'monthFirst' ? [first, second] : [second, first]
    return dayOf(fullYear(found[4] ?? ''), month, day, text.slice(found[0].length))
  }
  found = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?!\d),?/.exec(text)
  if (found) return dayOf(fullYear(found[3] ?? ''), Number(found[2]), Number(found[1]), text.slice(found[0].length))
  found = /^(\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?/.exec(text)
  if (found) return dayOf(fullYear(found[1] ?? ''), Number(found[2]), Number(found[3]), text.slice(found[0].length))
  found = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]?/.exec(text)
  if (found) return nearestDay(Number(found[1]), Number(found[2]), near, text.slice(found[0].length))
  return namedDay(text, near)
}

function inChinese(text: string): string {
  return text.replace(/오전|오후|午[前後后]|[년월일시분초]/gu, (word) => AS_CHINESE[word] ?? word)
}

/** A day of the week before a date, in the languages that the months are known in; di is not diciembre. */
const WEEKDAY =
  /^(mon|tue|wed|thu|fri|sat|sun|mo|di(?!c)|mi|do|fr|sa|so|lun|mardi|martes|martedì|mer|mié|jeu|ven|dim|jue|vie|sáb|gio|seg|ter|qua|qui|sex|woe|vr|za|zo)\p{L}*\.?,?\s+/iu

/** A day with the name of its month: Oct 1, 2026; 1. Oktober 2026; 1 de octubre de 2026. */
function namedDay(text: string, near: LocalDay): { day: LocalDay; rest: string } | null {
  const plain = text.replace(WEEKDAY, '')
  const monthFirst = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?,?(?:\s+at)?/iu.exec(plain)
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?:\s+de(?=\s)|\s*-)?\s*(\p{L}{3,12})\.?(?:(?:\s+de)?,?[\s-]+(\d{4}|\d{2})(?!\d|[:：]))?,?(?:\s+(?:at|um|à|a las|a la|alle|alle ore|às|om|kl\.?|г\.?,?(?:\s+в)?))?(?!\p{L})/iu.exec(
      plain,
    )
  const found = monthFirst ?? dayFirst
  if (!found) return null
  const month = monthOf((monthFirst ? found[1] : found[2]) ?? '')
  const day = Number(monthFirst ? found[2] : found[1])
  const rest = plain.slice(found[0].length)
  if (month === 0) return null
  if (found[3] !== undefined) return dayOf(fullYear(found[3]), month, day, rest)
  // Thu Oct 01 19:30:00 CST 2026: the year comes last.
  const year = /\s((?:19|20)\d{2})$/.exec(rest)
  return year ? dayOf(Number(year[1]), month, day, rest.slice(0, year.index)) : nearestDay(month, day, near, rest)
}

function dayOf(year: number, month: number, day: number, rest: string): { day: LocalDay; rest: string } | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isLocalDay(text) ? { day: text, rest } : null
}

/** The year is not said: of last, this and next year, the one that puts the day nearest. */
function nearestDay(month: number, day: number, near: LocalDay, rest: string): { day: LocalDay; rest: string } | null {
  const year = Number(near.slice(0, 4))
  let best: { day: LocalDay; rest: string } | null = null
  for (const candidate of [year, year - 1, year + 1]) {
    const found = dayOf(candidate, month, day, rest)
    if (found && (best === null || Math.abs(daysBetween(near, found.day)) < Math.abs(daysBetween(near, best.day))))
      best = found
  }
  return best
}

interface Clock {
  /** Seconds after midnight. */
  readonly second: number
  readonly withSeconds: boolean
  /** What stands behind the reading. */
  readonly tail: string
}

const BEFORE = '上午|下午|傍晚|晚上|晚间|晚|夜里|深夜|中午|凌晨|清晨|早晨|早上|早|am|pm'
const BEHIND = '[ap]\\.?\\s?m\\b\\.?|vorm\\.?|nachm\\.?|上午|下午'
const CLOCK = new RegExp(
  `^(${BEFORE})?\\s*(\\d{1,2})\\s*(?:[:：时時点點h]\\s*(半|\\d{1,2})?|\\.(\\d{2})(?!\\d))\\s*[分.:：]?\\s*(\\d{1,2})?([.,]\\d+)?\\s*秒?\\s*(${BEHIND})?`,
  'i',
)

/** Midnight when no clock is named, null when what stands there is not a clock. */
function readClock(rest: string): Clock | null {
  const text = rest
    .replace(/[（(]?(周|星期|礼拜|週)[一二三四五六日天][）)]?|[（(][月火水木金土日월화수목금토][）)]/u, ' ')
    .replace(/\s*Uhr$/i, '')
    .replace(/^[\s,]+|\s+$/g, '')
  if (text === '') return { second: 0, withSeconds: false, tail: '' }
  const found = CLOCK.exec(text)
  if (!found) return /\d/.test(text) ? null : { second: 0, withSeconds: false, tail: '' }
  let hour = Number(found[2])
  const minute = found[3] === '半' ? 30 : Number(found[3] ?? found[4] ?? 0)
  const second = Number(found[5] ?? 0)
  const half = (found[1] ?? found[7] ?? '').toLowerCase().replace(/[.\s]/g, '')
  const afternoon = /^(pm|nachm|下午|傍晚|晚|晚上|晚间|夜里|深夜)$/.test(half) || (half === '中午' && hour < 11)
  if (afternoon && hour < 12) hour += 12
  if (/^(am|vorm|上午|凌晨)$/.test(half) && hour === 12) hour = 0
  if (hour > 24 || minute > 59 || second > 59) return null
  return {
    second: hour * 3600 + minute * 60 + second + Number((found[6] ?? '0').replace(',', '.')),
    withSeconds: found[5] !== undefined,
    tail: text.slice(found[0].length),
  }
}

/** 20261103, 20261103093000 or 20261103 9:30. */
function fromPacked(found: RegExpExecArray, context: MomentContext): Wall | null {
  const [, year, month, day, hour, minute, second, rest] = found
  const clock = rest ?? (hour === undefined ? '' : `${hour}:${minute ?? '00'}:${second ?? '00'}`)
  return readWall(`${year ?? ''}-${month ?? ''}-${day ?? ''} ${clock}`.trim(), context)
}

/** Excel counts days from the end of 1899; only days of this century can be meant here. */
function fromSerial(serial: number): Wall | null {
  if (serial < 36526 || serial > 73050) return null
  const days = Math.floor(serial)
  return { day: addDays('1899-12-30', days), second: Math.round((serial - days) * 86_400), offset: null }
}

function fromEpoch(ms: number): Wall {
  const iso = new Date(ms).toISOString()
  return { day: iso.slice(0, 10) as LocalDay, second: (ms % 86_400_000) / 1000, offset: 0 }
}

function fullYear(text: string): number {
  const year = Number(text)
  return text.length > 2 ? year : year + (year < 70 ? 2000 : 1900)
}

const hours = new Map<string, Instant>()

/** A list has thousands of moments in few hours, and asking for a zone's offset is slow. */
function zonedInstant(day: LocalDay, second: number, zone: Zone): Instant {
  const hour = Math.floor(second / 3600)
  const key = `${zone} ${day} ${hour}`
  let start = hours.get(key)
  if (start === undefined) {
    start = instantOf(day, hour * 60, zone)
    if (hours.size > 50_000) hours.clear()
    hours.set(key, start)
  }
  return start + Math.round((second - hour * 3600) * 1000)
}
