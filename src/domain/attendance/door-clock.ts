import type { CheckInId } from '../common/id'
import type { Instant, Minutes } from '../common/time'
import type { DoorFile } from './door-file'

/** What a door file says about the clock of the laptop that wrote it. */
export interface DoorClockFacts {
  /** When it was written, by the clock of its writer. */
  readonly writtenAt: Instant
  /** When its writer opened the file it began with, by its own clock, and when that was written, by home's; null at home. */
  readonly began: { readonly openedAt: Instant; readonly homeWroteAt: Instant } | null
}

/** How the other clock was found to be wrong, and by how many whole minutes at least. */
export interface ClockDifference {
  readonly kind: 'ahead' | 'behind'
  readonly minutes: Minutes
}

const MINUTE = 60_000

/**
 * What can be known for certain of another laptop's clock: a file that comes home cannot have been written later than now, and
 * the file it began with cannot have been opened before it was written. By less than that the clock may be wrong unnoticed.
 * Null when neither speaks against it; less than a minute does not.
 */
export function clockDifference(file: DoorClockFacts, now: Instant): ClockDifference | null {
  const ahead = file.writtenAt - now
  if (ahead >= MINUTE) return { kind: 'ahead', minutes: Math.ceil(ahead / MINUTE) }
  const behind = file.began === null ? 0 : file.began.homeWroteAt - file.began.openedAt
  if (behind >= MINUTE) return { kind: 'behind', minutes: Math.ceil(behind / MINUTE) }
  return null
}

/** What to add to the other laptop's moments, in minutes: back when its clock was ahead. */
export function correctionOf(difference: ClockDifference | null): Minutes {
  if (difference === null) return 0
  return difference.kind === 'ahead' ? -difference.minutes : difference.minutes
}

/** The file with the moments of what is new here corrected; what is on record here stays as it is. */
export function withClockCorrected(file: DoorFile, minutes: Minutes, isKnown: (id: CheckInId) => boolean): DoorFile {
  if (minutes === 0) return file
  const corrected = file.facts.map((fact) => (isKnown(fact.id) ? fact : { ...fact, at: fact.at + minutes * MINUTE }))
  return { ...file, facts: corrected }
}
