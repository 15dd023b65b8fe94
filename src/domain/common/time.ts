/** A calendar day at the venue, ISO 8601, e.g. `2026-12-17`. It has no zone and no hour. */
export type LocalDay = `${number}-${number}-${number}`

/** Minutes after midnight of the opening day, read off the venue clock. Never wrapped: 01:30 on the next day is 1530. */
export type ClockMinute = number

/** Seconds after midnight of the opening day, read off the venue clock. Never wrapped. Run-sheets count in these. */
export type ClockSecond = number

/** A length in minutes. */
export type Minutes = number

/** A length in seconds. */
export type Seconds = number

/** A moment that really happened, in epoch milliseconds. */
export type Instant = number

/** An IANA time zone name, e.g. `Asia/Shanghai`. */
export type Zone = string

/** Tells the present moment. Rules never ask the machine themselves: the clock is handed in. */
export interface Clock {
  now(): Instant
}

const DAY_MS = 86_400_000

/** Whether the text is a real calendar day in the form `YYYY-MM-DD` (2026-02-30 is not). */
export function isLocalDay(text: string): text is LocalDay {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(ms) && new Date(ms).toISOString().startsWith(text)
}

/** The day that lies `days` after `day` (before it, when negative). */
export function addDays(day: LocalDay, days: number): LocalDay {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10) as LocalDay
}

/** Whole days from `from` to `to`; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDay, to: LocalDay): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/** The day of the week, 1 Monday to 7 Sunday (ISO 8601). */
export function weekdayOf(day: LocalDay): number {
  return new Date(Date.parse(`${day}T00:00:00Z`)).getUTCDay() || 7
}

/** A clock reading as `HH:MM`; past midnight `01:30 +1`, before it `23:30 −1`. */
export function formatClock(minute: ClockMinute): string {
  const whole = Math.floor(minute)
  const day = Math.floor(whole / 1440)
  const inDay = whole - day * 1440
  const clock = `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`
  if (day === 0) return clock
  return day > 0 ? `${clock} +${day}` : `${clock} −${-day}`
}

/** A clock reading in seconds as `HH:MM`, with `:SS` only where the seconds are not zero. */
export function formatClockSecond(second: ClockSecond): string {
  const minute = Math.floor(second / 60)
  const rest = Math.round(second - minute * 60)
  if (rest === 0) return formatClock(minute)
  const [clock, shift] = formatClock(minute).split(' ')
  return `${clock}:${String(rest).padStart(2, '0')}${shift ? ` ${shift}` : ''}`
}
