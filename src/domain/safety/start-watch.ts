import type { Instant } from '../common/time'

/** How far the machine's clock may lie behind the newest change before the person is told. */
const CLOCK_TOLERANCE_MS = 5 * 60_000

/**
 * By how many milliseconds the machine's clock lies behind the newest change; 0 within the tolerance of five minutes. Times
 * of check-ins would be wrong, but no writing is ever blocked by a clock.
 */
export function clockBehind(now: Instant, newestChange: Instant | null): number {
  if (newestChange === null) return 0
  const behind = newestChange - now
  return behind > CLOCK_TOLERANCE_MS ? behind : 0
}

const MEGABYTE = 1_000_000

export type DiskState = 'enough' | 'low' | 'tooLow'

/** Below 500 MB the person is warned; below 100 MB writing is not risked any more. Null: cannot be told. */
export function diskState(freeBytes: number | null): DiskState {
  if (freeBytes === null || freeBytes >= 500 * MEGABYTE) return 'enough'
  return freeBytes >= 100 * MEGABYTE ? 'low' : 'tooLow'
}
