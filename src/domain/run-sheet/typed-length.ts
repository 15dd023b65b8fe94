import { LONGEST_DURATION, readDuration, type DurationRefusal } from '../common/parse-duration'
import { ok, refused, type Result } from '../common/result'
import type { Seconds } from '../common/time'
import { plainText } from '../common/typed-number'

/** What was typed into a length: the length, and the shortest where one was typed behind it. */
export interface TypedLength {
  readonly duration: Seconds
  /** Undefined leaves it as it is. */
  readonly shortest: Seconds | undefined
}

const WITH_SHORTEST = /^(.+?)\s*(?:≥|>=|⩾)\s*(.+)$/

/**
 * A length as typed into the sheet: anything `parseDuration` reads, `+5` and `-5` from the present length, and
 * `24 ≥12` for a length with its shortest. A relative length that would leave nothing is refused as zero.
 */
export function readLength(text: string, present: Seconds): Result<TypedLength, DurationRefusal> {
  const split = WITH_SHORTEST.exec(text.trim())
  const shortest = split?.[2] === undefined ? null : readDuration(split[2])
  if (shortest && !shortest.ok) return shortest
  const duration = relative(split?.[1] ?? text, present) ?? readDuration(split?.[1] ?? text)
  if (!duration.ok) return duration
  return ok({ duration: duration.value, shortest: shortest?.value })
}

function relative(text: string, present: Seconds): Result<Seconds, DurationRefusal> | null {
  const sign = plainText(text)[0]
  if (sign !== '+' && sign !== '-') return null
  const step = readDuration(plainText(text).slice(1))
  if (!step.ok) return step
  const sum = sign === '+' ? present + step.value : present - step.value
  if (sum <= 0) return refused(sum === 0 ? 'zero' : 'negative')
  return sum > LONGEST_DURATION ? refused('tooLong') : ok(sum)
}
