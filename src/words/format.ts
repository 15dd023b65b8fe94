import { majorUnits, type Money } from '@/domain/common/money'
import type { Instant, LocalDay, Zone } from '@/domain/common/time'
import type { Language } from './language'

type DayStyle = 'short' | 'withWeekday' | 'long' | 'weekday' | 'month'

const STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  short: { month: 'numeric', day: 'numeric' },
  withWeekday: { month: 'numeric', day: 'numeric', weekday: 'short' },
  long: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'long' },
  weekday: { weekday: 'short' },
  month: { year: 'numeric', month: 'long' },
}

const ENGLISH_STYLES: Record<DayStyle, Intl.DateTimeFormatOptions> = {
  ...STYLES,
  short: { day: 'numeric', month: 'short' },
  withWeekday: { weekday: 'short', day: 'numeric', month: 'short' },
}

/** A calendar day in words. In Chinese the short form is `12-09`, as on a printed run-sheet. */
export function formatDay(day: LocalDay, language: Language, style: DayStyle = 'withWeekday'): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (language === 'zh-CN' && (style === 'short' || style === 'withWeekday')) {
    const short = day.slice(5)
    return style === 'short' ? short : `${short} ${format('zh-CN', { weekday: 'short' }, 'UTC').format(date)}`
  }
  const options = (language === 'en' ? ENGLISH_STYLES : STYLES)[style]
  return format(language === 'en' ? 'en-GB' : language, options, 'UTC').format(date)
}

/** A moment as the venue's clock shows it: `13:52`, with the day in front when asked for. */
export function formatInstant(instant: Instant, language: Language, zone: Zone, withDay = false): string {
  const clock = format(
    language === 'en' ? 'en-GB' : language,
    { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    zone,
  )
  if (!withDay) return clock.format(instant)
  const day = format('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit' }, zone).format(instant) as LocalDay
  return `${formatDay(day, language, 'short')} ${clock.format(instant)}`
}

/** A number with the language's separators. */
export function formatNumber(value: number, language: Language, digits = 0): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(value)
}

/** A share as a percentage without decimals; `–` when there is nothing to divide by. */
export function formatShare(part: number, whole: number, language: Language): string {
  if (whole === 0) return '–'
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(part / whole)
}

/** An amount with its currency sign; decimals only where there are any. */
export function formatMoney(money: Money, language: Language): string {
  const major = majorUnits(money)
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: Number.isInteger(major) ? 0 : 2,
  }).format(major)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(locale: string, options: Intl.DateTimeFormatOptions, timeZone: Zone): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`
  let found = formats.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(locale, { ...options, timeZone })
    formats.set(key, found)
  }
  return found
}
