import type { ClockSecond } from '@/domain/common/time'

/** A reading of the venue clock as a clock on the wall shows it: `19:30`, and `01:30` after midnight. */
export function wallClock(at: ClockSecond): string {
  const minute = (((Math.floor(at / 60) % 1440) + 1440) % 1440) | 0
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
