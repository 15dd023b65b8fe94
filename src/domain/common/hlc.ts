import type { Instant } from './time'

/**
 * A reading of a hybrid logical clock as sortable text: 48-bit milliseconds, 16-bit counter, device
 * (Kulkarni et al., Logical Physical Clocks, 2014). Later readings compare greater, even when the machine's clock jumps back.
 */
export type Hlc = string

/** The next reading after `last` (empty at the very start) on `device`. Never blocks: a wrong machine clock only lends its counter. */
export function nextHlc(last: Hlc, now: Instant, device: string): Hlc {
  const lastMs = last === '' ? 0 : Number.parseInt(last.slice(0, 12), 16)
  const lastCount = last === '' ? 0 : Number.parseInt(last.slice(13, 17), 16)
  let ms = Math.max(now, lastMs)
  let count = ms === lastMs && last !== '' ? lastCount + 1 : 0
  if (count > 0xffff) {
    ms += 1
    count = 0
  }
  return `${ms.toString(16).padStart(12, '0')}-${count.toString(16).padStart(4, '0')}-${device}`
}
