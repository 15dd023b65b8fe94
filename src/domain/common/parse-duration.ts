import { ok, refused, type Result } from './result'
import type { Seconds } from './time'
import { plainText, TYPED_NUMBER, typedNumber } from './typed-number'

/** Why a typed length cannot be taken. */
export type DurationRefusal = 'notUnderstood' | 'zero' | 'negative' | 'tooLong'

/** The longest length that is taken: a day. */
export const LONGEST_DURATION: Seconds = 86_400

const HOURS = String.raw`h|hrs?|hours?|std|stunden?|个?小时|个?钟头|个钟|时`
const MINUTES = String.raw`m|mins?|minutes?|minuten?|分钟?|'`
const SECONDS = String.raw`s|secs?|seconds?|秒钟?|"`
const UNITS = new RegExp(
  String.raw`^(?:(${TYPED_NUMBER})(个半|半)?\s*(?:${HOURS})(半)?)?\s*` +
    String.raw`(?:(${TYPED_NUMBER})\s*(?:${MINUTES})(半)?)?\s*(?:(${TYPED_NUMBER})\s*(?:${SECONDS}))?$`,
)
/** A bare number behind a unit counts the next smaller one: 1h30, 1分30. */
const TRAILING = new RegExp(String.raw`^(.+?(${HOURS}|${MINUTES}))\s*(${TYPED_NUMBER})$`)

/**
 * A length as people type it, in seconds: 15 and 15m and 15分 are minutes, 1h30, 1:30, 90分钟, 1小时30分, 半小时, 30秒, 90s.
 * Null when it is not understood or cannot be taken; `readDuration` says why.
 */
export function parseDuration(text: string): Seconds | null {
  const read = readDuration(text)
  return read.ok ? read.value : null
}

/** As `parseDuration`, with the reason of a refusal: nothing, less than nothing, or more than a day. */
export function readDuration(text: string): Result<Seconds, DurationRefusal> {
  const plain = plainText(
    text
      .replace(/(\d?)½/gu, (_, whole: string) => `${whole || '0'}.5`)
      .replace(/[′’‘]/gu, "'")
      .replace(/[″”“]/gu, '"'),
  ).replace(/(?<=[a-z])\.$/u, '')
  const negative = plain.startsWith('-')
  const seconds = secondsOf(negative ? plain.slice(1).trim() : plain)
  if (seconds === null) return refused('notUnderstood')
  if (seconds === 0) return refused('zero')
  if (negative) return refused('negative')
  if (seconds > LONGEST_DURATION) return refused('tooLong')
  return ok(seconds)
}

/**
 * A length in a form without words that `parseDuration` reads again: whole minutes as `15`, others as `1m30s` or `45s`.
 */
export function formatDuration(seconds: Seconds): string {
  const whole = Math.round(seconds)
  const minutes = Math.floor(whole / 60)
  const rest = whole - minutes * 60
  if (rest === 0) return String(minutes)
  return minutes === 0 ? `${rest}s` : `${minutes}m${rest}s`
}

function secondsOf(text: string): Seconds | null {
  if (text === '') return null
  const bare = typedNumber(text)
  if (bare !== null) return Math.round(bare * 60)
  const colon = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(text)
  if (colon) {
    const [, hours, minutes, seconds = '0'] = colon
    if (Number(minutes) > 59 || Number(seconds) > 59) return null
    return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  }
  if (/^(?:半个?(?:小时|钟头|钟)|half (?:an )?hour)$/.test(text)) return 1800
  if (/^半分钟?$/.test(text)) return 30
  const quarter = /^([一1三3])刻钟?$/.exec(text)
  if (quarter) return quarter[1] === '一' || quarter[1] === '1' ? 900 : 2700
  return unitSeconds(text)
}

function unitSeconds(text: string): Seconds | null {
  const trailing = TRAILING.exec(text)
  if (trailing?.[1] && trailing[3] && !UNITS.test(text)) {
    const smaller = new RegExp(`^(?:${HOURS})$`).test(trailing[2] ?? '') ? 'm' : 's'
    return unitSeconds(`${trailing[1]}${trailing[3]}${smaller}`)
  }
  const match = UNITS.exec(text)
  if (!match) return null
  const [, hours, halfBefore, halfHour, minutes, halfMinute, seconds] = match
  let sum = 0
  for (const [amount, unit] of [
    [hours, 3600],
    [minutes, 60],
    [seconds, 1],
  ] as const) {
    if (amount === undefined) continue
    const value = typedNumber(amount)
    if (value === null) return null
    sum += value * unit
  }
  if (halfBefore !== undefined || halfHour !== undefined) sum += 1800
  if (halfMinute !== undefined) sum += 30
  return Math.round(sum)
}
