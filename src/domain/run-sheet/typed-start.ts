import { parseClockSecond } from '../common/parse-clock'
import { readDuration } from '../common/parse-duration'
import type { ClockSecond, Seconds } from '../common/time'
import { plainText } from '../common/typed-number'

const DAY: Seconds = 86_400
const HALF_DAY: Seconds = 12 * 3600
/** Readings before this one are of the night that has begun, where the cue stands in an evening. */
const NIGHT_ENDS: ClockSecond = 5 * 3600

/**
 * A start as typed into the sheet, in seconds: anything `parseClockSecond` reads, and `+5` or `-5` from the present start. A
 * reading of the small hours that lies more than half a day before the present start is past midnight: 1:30 at a cue of 23:00 is
 * 25:30. Null when it is not understood.
 */
export function readStart(text: string, startsAt: ClockSecond): ClockSecond | null {
  const step = relative(text)
  if (step !== null) return startsAt + step
  const typed = parseClockSecond(text)
  if (typed === null) return null
  return typed >= 0 && typed < NIGHT_ENDS && startsAt - typed > HALF_DAY ? typed + DAY : typed
}

/** `+5`, `-1h`: minutes where no unit is named; null for anything else. */
export function relative(text: string): Seconds | null {
  const plain = plainText(text)
  const sign = plain[0]
  if (sign !== '+' && sign !== '-') return null
  const step = readDuration(plain.slice(1).trim())
  if (!step.ok) return null
  return sign === '+' ? step.value : -step.value
}
