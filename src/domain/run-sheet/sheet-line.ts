import type { ClockSecond, Seconds } from '../common/time'
import type { CueColor, CueKind } from './cue'

/** A field of a line that comes from outside, as far as it is one of the sheet's own columns. */
export const LINE_TEXTS = [
  'title',
  'owner',
  'speaker',
  'place',
  'room',
  'props',
  'materials',
  'light',
  'sound',
  'screen',
  'script',
  'note',
  'planB',
] as const
export type LineText = (typeof LINE_TEXTS)[number]

/** One line of a run-sheet from outside: what stands there, before anything is planned from it. */
export interface SheetLine {
  /** The row it comes from, counted from 1, for messages. */
  readonly row: number
  readonly kind: CueKind
  /** Name of the track; empty for the main one. */
  readonly track: string
  readonly start: ClockSecond | null
  readonly end: ClockSecond | null
  readonly duration: Seconds | null
  /** The end stands fast, whenever the line starts. */
  readonly fixedEnd: boolean
  /** Whether the file says that the line follows the one before; null when it says nothing. */
  readonly follows: boolean | null
  readonly shortest: Seconds | null
  readonly canDrop: boolean
  readonly skipped: boolean
  /** Empty for none. */
  readonly color: CueColor | ''
  readonly texts: Readonly<Partial<Record<LineText, string>>>
  /** Values of columns the sheet does not have, by the heading of the column. */
  readonly custom: Readonly<Record<string, string>>
}
