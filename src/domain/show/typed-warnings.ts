import type { Seconds } from '../common/time'

/** The most minutes before the end at which a warning makes sense. */
const LONGEST = 30

/**
 * Minutes as a person types them, apart by anything that is no number: `5 1`, `5、1`, `10, 5, 1.5分`. In seconds, longest
 * first; empty for no warnings. Null when one of them is not between 0 and 30 minutes, or something else was typed.
 */
export function typedWarnings(text: string): Seconds[] | null {
  if (/[^\d\s.,;/，、；·]/u.test(text.replace(/分钟?|min(utes)?/giu, ' '))) return null
  const figures = text.match(/\d+(?:\.\d+)?/g) ?? []
  const minutes = figures.map(Number)
  if (minutes.some((minute) => minute <= 0 || minute > LONGEST)) return null
  return [...new Set(minutes.map((minute) => Math.round(minute * 60)))].sort((a, b) => b - a)
}
