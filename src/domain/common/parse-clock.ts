import type { ClockMinute, ClockSecond } from './time'
import { plainText, TYPED_NUMBER, typedNumber } from './typed-number'

/** Readings before this hour, said of the evening or the night, lie past midnight: 晚上1点 is 25:00. */
const NIGHT_ENDS = 5
/** The last reading that is taken: 47:59, the end of the day after the opening day. */
const LAST_HOUR = 47

const HALF_DAYS = String.raw`凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚|深夜|半夜|夜里|am|pm|a\.m\.|p\.m\.`
/** Readings that have a name of their own, by the hour. */
const NAMED: ReadonlyMap<string, number> = new Map([
  ['正午', 12],
  ['中午', 12],
  ['noon', 12],
  ['午夜', 24],
  ['半夜', 24],
  ['midnight', 24],
])
const COLON = new RegExp(String.raw`^(${HALF_DAYS})?\s*(\d{1,2})[:.。h](\d{2})(?::(\d{2}))?\s*(${HALF_DAYS})?$`)
const RUN_TOGETHER = new RegExp(String.raw`^(${HALF_DAYS})?\s*(\d{1,2}?)(\d{2})?\s*(${HALF_DAYS})?$`)
const CHINESE = new RegExp(
  String.raw`^(${HALF_DAYS})?\s*(${TYPED_NUMBER})[点點时時](?:\s*(半|一刻|三刻|整|钟|${TYPED_NUMBER})\s*分?(?:\s*(\d{1,2})秒)?)?$`,
)

/**
 * A reading of the clock as people type it, in minutes after midnight of the opening day: 19:30, 1930, 7.30pm, 7:30 PM,
 * 19h30, 下午7点半, 19点30, noon; past midnight 25:30, 01:30 +1 or 次日1:30. Null when it is not understood.
 */
export function parseClock(text: string): ClockMinute | null {
  const second = parseClockSecond(text)
  return second === null || second % 60 !== 0 ? null : second / 60
}

/** As `parseClock`, in seconds: 19:30:15 is understood too. */
export function parseClockSecond(text: string): ClockSecond | null {
  const { rest, days } = withoutDay(plainText(text))
  const short = rest.replace(/(?<=\d)\s*([ap])$/, '$1m').replace(/(?<=^\d{1,2})h$/, ':00')
  const parts = namedParts(rest) ?? colonParts(short) ?? chineseParts(rest) ?? runTogetherParts(short)
  if (!parts) return null
  const hour = hourOfDay(parts.hour, parts.half)
  if (hour === null || hour > LAST_HOUR || parts.minute > 59 || parts.second > 59) return null
  return days * 86_400 + hour * 3600 + parts.minute * 60 + parts.second
}

interface Parts {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly half: string
}

/** Takes off what names another day: 次日 and the `+1` that the app itself writes. */
function withoutDay(text: string): { rest: string; days: number } {
  const named = /^(?:次日|第二天|翌日|明天)\s*/.exec(text)
  if (named) return { rest: text.slice(named[0].length), days: 1 }
  const shifted = /\s*([+-])\s*([1-7])$/.exec(text)
  if (!shifted || shifted.index === 0) return { rest: text, days: 0 }
  return { rest: text.slice(0, shifted.index), days: Number(`${shifted[1]}${shifted[2]}`) }
}

function namedParts(text: string): Parts | null {
  const hour = NAMED.get(text)
  return hour === undefined ? null : { hour, minute: 0, second: 0, half: '' }
}

function colonParts(text: string): Parts | null {
  const match = COLON.exec(text)
  if (!match) return null
  const [, before = '', hour, minute, second = '0', after = ''] = match
  if (before !== '' && after !== '') return null
  return { hour: Number(hour), minute: Number(minute), second: Number(second), half: before || after }
}

function runTogetherParts(text: string): Parts | null {
  const match = RUN_TOGETHER.exec(text)
  if (!match) return null
  const [, before = '', hour, minute = '0', after = ''] = match
  if (before !== '' && after !== '') return null
  return { hour: Number(hour), minute: Number(minute), second: 0, half: before || after }
}

function chineseParts(text: string): Parts | null {
  const match = CHINESE.exec(text)
  if (!match) return null
  const [, half = '', hourText = '', minuteText = '整', second = '0'] = match
  const hour = typedNumber(hourText)
  const minute = minutesSaid(minuteText)
  if (hour === null || minute === null || !Number.isInteger(hour) || !Number.isInteger(minute)) return null
  return { hour, minute, second: Number(second), half }
}

function minutesSaid(text: string): number | null {
  if (text === '整' || text === '钟') return 0
  if (text === '半') return 30
  if (text === '一刻') return 15
  if (text === '三刻') return 45
  return typedNumber(text)
}

/** The hour on a 24-hour clock; null when the half of the day contradicts it (13am). */
function hourOfDay(hour: number, half: string): number | null {
  switch (half) {
    case '':
      return hour
    case 'am':
    case 'a.m.':
      return hour > 12 ? null : hour % 12
    case 'pm':
    case 'p.m.':
      return hour > 12 ? null : (hour % 12) + 12
    case '凌晨':
    case '清晨':
    case '早上':
    case '早晨':
    case '上午':
      return hour > 12 ? null : half === '凌晨' ? hour % 12 : hour
    case '中午':
      return hour < 4 ? hour + 12 : hour
    case '下午':
    case '傍晚':
      return hour < 12 ? hour + 12 : hour
    default:
      if (hour === 12 || hour === 0) return 24
      if (hour < NIGHT_ENDS) return hour + 24
      return hour < 12 ? hour + 12 : hour
  }
}
