import type { EventPlanId } from '../common/id'
import type { Position } from '../common/order'
import type { Row } from '../common/row'

export const CUE_COLUMN_KINDS = ['text', 'person', 'material', 'colour', 'tick'] as const
export type CueColumnKind = (typeof CUE_COLUMN_KINDS)[number]

/** A column of one's own in an event's run-sheet. Its values stand in `custom` of the cues under its id. */
export interface CueColumn extends Row<'col'> {
  readonly eventId: EventPlanId
  readonly pos: Position
  readonly name: string
  readonly kind: CueColumnKind
}

/** Columns that every run-sheet has, besides its number, times and title. `place` names the room where one is chosen. */
export const SHEET_COLUMNS = [
  'ownerId',
  'speakerId',
  'place',
  'props',
  'light',
  'sound',
  'screen',
  'script',
  'note',
  'planB',
  'color',
] as const
export type SheetColumnName = (typeof SHEET_COLUMNS)[number]

/** Columns that a new run-sheet shows. */
export const FIRST_COLUMNS: readonly SheetColumnName[] = ['ownerId', 'speakerId', 'place', 'props', 'sound', 'note']
