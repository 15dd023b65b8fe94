import type { EventPlanId, MaterialId, MemberId } from '../common/id'
import type { Money } from '../common/money'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { Instant, LocalDay } from '../common/time'

export const MATERIAL_CATEGORIES = [
  'checkIn',
  'signage',
  'stage',
  'tables',
  'teaBreak',
  'gifts',
  'consumables',
  'firstAid',
  'digital',
  'other',
] as const
export type MaterialCategory = (typeof MATERIAL_CATEGORIES)[number]

/** How many an event needs: a fixed number, or so many for each head. */
export type QuantityRule =
  { readonly kind: 'fixed'; readonly quantity: number } | { readonly kind: 'perHead'; readonly factor: number }

/** A kind of thing the community owns, buys, hires or borrows. Its stock is computed from movements. */
export interface Material extends Row<'mat'> {
  readonly name: string
  readonly specification: string
  readonly category: MaterialCategory
  /** Counted as a heap, or as items that are told apart. */
  readonly tracking: 'counted' | 'single'
  readonly use: 'reusable' | 'consumable'
  readonly unit: string
  readonly rule: QuantityRule
  readonly unitCost: Money | null
  readonly storagePlace: string
  /** Name of the kit (box) it belongs to, or empty. */
  readonly kit: string
  /** Warn when stock falls below this; null means never. */
  readonly lowStock: number | null
  readonly supplier: string
  readonly note: string
}

export const MOVEMENT_KINDS = ['restock', 'checkOut', 'return', 'consume', 'damage', 'loss', 'gift', 'adjust'] as const
export type MovementKind = (typeof MOVEMENT_KINDS)[number]

/** Something that happened to a material. Never edited: a wrong one is answered by another. */
export interface StockMovement extends Row<'mov'> {
  readonly materialId: MaterialId
  readonly kind: MovementKind
  /** Above zero; only `adjust` may be negative. */
  readonly quantity: number
  readonly eventId: EventPlanId | null
  /** Who was given it, for a gift. */
  readonly memberId: MemberId | null
  readonly at: Instant
  readonly note: string
}

export const RESERVATION_STATES = [
  'reserved',
  'toMake',
  'packed',
  'onSite',
  'returned',
  'used',
  'damaged',
  'lost',
] as const
export type ReservationState = (typeof RESERVATION_STATES)[number]

/** So many of a material, held for an event from load-in until they are back. */
export interface Reservation extends Row<'res'> {
  readonly eventId: EventPlanId
  readonly materialId: MaterialId
  readonly quantity: number
  readonly state: ReservationState
  readonly box: string
  /** The day it is back on the shelf; null means the day of the event. */
  readonly returnDay: LocalDay | null
  readonly note: string
  readonly pos: Position
}
