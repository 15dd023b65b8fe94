import type { CueId, EventPlanId, MemberId, RoomId } from '../common/id'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { ClockMinute, ClockSecond, Instant, Seconds } from '../common/time'
import type { ShowFactKind } from './show-fact'

/** When a cue starts: at a fixed reading of the venue clock, or as soon as the one before it has ended. */
export type CueStart = { readonly kind: 'fixed'; readonly at: ClockSecond } | { readonly kind: 'follows' }

export const CUE_KINDS = ['segment', 'milestone', 'buffer', 'group'] as const
export type CueKind = (typeof CUE_KINDS)[number]

/** Colours a person can mark a cue with; each is also told apart by its name. */
export const CUE_COLORS = ['red', 'orange', 'yellow', 'green', 'blue', 'purple', 'grey'] as const
export type CueColor = (typeof CUE_COLORS)[number]

/** One line of a run-sheet, as it is stored. When it really starts and ends is computed (`timeCues`). */
export interface Cue extends Row<'cue'> {
  readonly eventId: EventPlanId
  readonly pos: Position
  readonly kind: CueKind
  readonly title: string
  readonly start: CueStart
  /** How long it takes; for a group the length it is meant to have, 0 when nobody said. */
  readonly duration: Seconds
  /** The reading at which it ends whenever it starts, so that its length gives way; null when its length is fixed. */
  readonly until: ClockSecond | null
  /** The shortest it may become when time is short; null when it may not be shortened. */
  readonly shortest: Seconds | null
  readonly canDrop: boolean
  /** Left out this time, but kept in the sheet. */
  readonly skipped: boolean
  /** Name of a track that runs beside the main one; empty for the main track. */
  readonly track: string
  readonly ownerId: MemberId | null
  readonly speakerId: MemberId | null
  /** The room it takes place in; null where only `place` says something, or nothing. */
  readonly roomId: RoomId | null
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
  /** Empty for none. */
  readonly color: CueColor | ''
  /** Names the cue of the template it came from, so that real durations can be learnt; empty when by hand. */
  readonly templateCue: string
}

/** What really happened to a cue during the show. Facts: they are added, never edited. */
export interface CueMoment extends Row<'cmo'> {
  readonly eventId: EventPlanId
  readonly cueId: CueId
  readonly kind: ShowFactKind
  readonly at: Instant
  /** By how much `extended` changes the length tonight; 0 for every other kind. */
  readonly seconds: Seconds
}

/**
 * A numbered state of a run-sheet that was handed out. The draft being worked on has no `publishedAt` and no content: it is
 * the cues themselves.
 */
export interface RunSheetVersion extends Row<'rsv'> {
  readonly eventId: EventPlanId
  readonly number: number
  readonly publishedAt: Instant | null
  /** The cues as they were released, in their order; empty for a draft, and for versions that kept only their number. */
  readonly content: readonly Cue[]
  /** The opening they were timed from; null where there is no content. */
  readonly opensAt: ClockMinute | null
}
