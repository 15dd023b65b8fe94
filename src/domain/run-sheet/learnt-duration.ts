import type { LocalDay, Seconds } from '../common/time'

/** How long a template's cue really took at one event. */
export interface RealLength {
  readonly day: LocalDay
  readonly seconds: Seconds
}

/** What can be learnt from the past: the length to suggest, and the lengths it comes from, newest first. */
export interface LearntLength<Past extends RealLength = RealLength> {
  readonly seconds: Seconds
  readonly from: readonly Past[]
}

/** How many evenings a length is learnt from. */
export const REMEMBERED = 5

/**
 * The median of the last five real lengths, in whole minutes where it is longer than five, because nobody plans 11:43.
 * A median, because one evening that went wrong must not spoil the plan. Null without any.
 */
export function learntLength<Past extends RealLength>(past: readonly Past[]): LearntLength<Past> | null {
  const from = past
    .filter(({ seconds }) => seconds > 0)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
    .slice(0, REMEMBERED)
  if (from.length === 0) return null
  const sorted = from.map(({ seconds }) => seconds).sort((a, b) => a - b)
  const middle = sorted.length / 2
  const low = sorted[Math.ceil(middle) - 1] ?? 0
  const high = sorted[Math.floor(middle)] ?? low
  const median = (low + high) / 2
  const step = median >= 300 ? 60 : 10
  return { seconds: Math.max(step, Math.round(median / step) * step), from }
}
