import type { RoomId, VenueId } from '../common/id'
import type { Money } from '../common/money'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { ClockMinute } from '../common/time'

/** A place events are held at. */
export interface Venue extends Row<'ven'> {
  readonly name: string
  readonly city: string
  readonly district: string
  readonly address: string
  /** How to get there, in words. */
  readonly route: string
  /** Rent of one hire; what it covers stands in `rentNote`. Null when unknown. */
  readonly rent: Money | null
  readonly rentNote: string
  readonly deposit: Money | null
  readonly cancellation: string
  /** What has to be put back as it was. */
  readonly restoreDuties: string
  /** 1 to 5, or null before it was rated. */
  readonly rating: number | null
  readonly note: string
}

/** Whom to ask at a venue, by function (sales, security, cleaning …). */
export interface VenueContact extends Row<'vct'> {
  readonly venueId: VenueId
  readonly role: string
  readonly name: string
  readonly phone: string
  readonly pos: Position
}

/** A room of a venue. */
export interface Room extends Row<'rom'> {
  readonly venueId: VenueId
  readonly name: string
  readonly areaSquareMetres: number | null
  readonly ceilingMetres: number | null
  /** The most people the law allows in it; null when unknown. */
  readonly legalMaximum: number | null
  readonly power: string
  readonly network: string
  readonly screen: string
  readonly sound: string
  /** When things may be carried in at the earliest, and must be out at the latest (hard close), on the venue clock. */
  readonly loadInFrom: ClockMinute | null
  readonly hardClose: ClockMinute | null
  readonly pos: Position
}

export const LAYOUT_KINDS = ['theatre', 'classroom', 'roundTables', 'islands', 'banquet', 'uShape', 'standing'] as const
export type LayoutKind = (typeof LAYOUT_KINDS)[number]

/** A way of setting up a room, and how many seats that gives. */
export interface Layout extends Row<'lay'> {
  readonly roomId: RoomId
  readonly kind: LayoutKind
  readonly capacity: number
  readonly pos: Position
}

export const SURVEY_ITEMS = [
  'power',
  'network',
  'screenAndSound',
  'access',
  'signage',
  'accessibility',
  'catering',
  'furniture',
  'fireSafety',
] as const
export type SurveyItem = (typeof SURVEY_ITEMS)[number]

export const VERDICTS = ['fit', 'unfit', 'toConfirm'] as const
export type Verdict = (typeof VERDICTS)[number]

/** What a visit found out about one point of a venue (场地勘察). */
export interface SurveyAnswer extends Row<'svy'> {
  readonly venueId: VenueId
  readonly item: SurveyItem
  readonly verdict: Verdict
  readonly note: string
}
