import type { Instant } from '../common/time'

/** The codes a camera has seen lately, and when it saw each last. */
export type ScanMemory = ReadonlyMap<string, Instant>

export const NOTHING_SEEN: ScanMemory = new Map()

/** How long a code has to be out of sight before it counts as shown again, ms. */
export const SEEN_AGAIN_AFTER = 4000

/**
 * What a camera makes of a code it sees: whether the code is being shown now, or is still the one held in front of it. A
 * ticket that is held for a minute is shown once; two that are in sight together are shown once each.
 */
export function seeCode(
  memory: ScanMemory,
  code: string,
  at: Instant,
): { readonly memory: ScanMemory; readonly shown: boolean } {
  const lately = [...memory].filter(([, seen]) => at - seen < SEEN_AGAIN_AFTER)
  return { memory: new Map([...lately, [code, at]]), shown: !lately.some(([seen]) => seen === code) }
}
