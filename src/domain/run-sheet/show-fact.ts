import type { CueId } from '../common/id'
import type { Instant, Seconds } from '../common/time'

export const SHOW_FACT_KINDS = [
  'started',
  'ended',
  'held',
  'resumed',
  'extended',
  'skipped',
  'cancelled',
  'reopened',
] as const

/**
 * What happened to a cue while the show ran. `cancelled` takes its newest start back, `reopened` its newest end: going back
 * after a key pressed too early. `skipped` leaves it out tonight; starting it anyway brings it back.
 */
export type ShowFactKind = (typeof SHOW_FACT_KINDS)[number]

/** One fact of the show, in the order in which it was entered. Facts are added, never edited. */
export interface ShowFact {
  readonly cueId: CueId
  readonly kind: ShowFactKind
  readonly at: Instant
  /** By how much `extended` changes the length, negative when it takes time away; 0 for every other kind. */
  readonly seconds: Seconds
}
