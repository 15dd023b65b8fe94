import type { Seconds } from '../common/time'

/** A length as a running figure: `0:58`, `12:05`, `1:02:07`. Whole seconds, without a sign. */
export function countText(seconds: Seconds): string {
  const whole = Math.floor(Math.abs(seconds))
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const tail = String(rest).padStart(2, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${tail}` : `${minutes}:${tail}`
}

/** What is left as a figure: it counts down to 0:00 and up again behind it, so every second is shown for a second. */
export function remainingText(remaining: Seconds): string {
  return countText(remaining > 0 ? Math.ceil(remaining) : remaining)
}

/** Whole minutes of a lateness, away from zero only when half a minute is reached. */
export function wholeMinutes(seconds: Seconds): number {
  const minutes = Math.round(Math.abs(seconds) / 60)
  return seconds < 0 && minutes > 0 ? -minutes : minutes
}
