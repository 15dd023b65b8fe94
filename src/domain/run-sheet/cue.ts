import type { CueId, EventPlanId, MemberId } from '../common/id'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { ClockSecond, Instant, Seconds } from '../common/time'

/** When a cue starts: at a fixed reading of the venue clock, or as soon as the one before it has ended. */
export type CueStart = { readonly kind: 'fixed'; readonly at: ClockSecond } | { readonly kind: 'follows' }

export const CUE_KINDS = ['segment', 'milestone', 'buffer', 'group'] as const
export type CueKind = (typeof CUE_KINDS)[number]

/** One line of a run-sheet, as it is stored. When it really starts and ends is computed (`timeCues`). */
export interface Cue extends Row<'cue'> {
  readonly eventId: EventPlanId
  readonly pos: Position
  readonly kind: CueKind
  readonly title: string
  readonly start: CueStart
  readonly duration: Seconds
  /** The shortest it may become when time is short; null when it may not be shortened. */
  readonly shortest: Seconds | null
  readonly canDrop: boolean
  /** Left out this time, but kept in the sheet. */
  readonly skipped: boolean
  /** Name of a track that runs beside the main one; empty for the main track. */
  readonly track: string
  readonly ownerId: MemberId | null
  readonly speakerId: MemberId | null
  readonly place: string
  readonly props: string
  readonly light: string
  readonly sound: string
  readonly screen: string
  readonly script: string
  readonly note: string
  readonly planB: string
  /** Values of the custom columns, by column id. */
  readonly custom: Readonly<Record<string, string>>
  /** Names the cue of the template it came from, so that real durations can be learnt; empty when by hand. */
  readonly templateCue: string
}

/** What really happened to a cue during the show. Facts: they are added, never edited. */
export interface CueMoment extends Row<'cmo'> {
  readonly eventId: EventPlanId
  readonly cueId: CueId
  readonly kind: 'started' | 'ended'
  readonly at: Instant
}

/** A numbered state of a run-sheet that was handed out. The draft being worked on has no `publishedAt`. */
export interface RunSheetVersion extends Row<'rsv'> {
  readonly eventId: EventPlanId
  readonly number: number
  readonly publishedAt: Instant | null
}
