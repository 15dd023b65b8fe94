import type { MemberId } from '../common/id'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { Zone } from '../common/time'

/** The community a workspace belongs to. A workspace holds exactly one. */
export interface Community extends Row<'com'> {
  readonly name: string
  readonly city: string
  /** ISO 4217, e.g. `CNY`. */
  readonly currency: string
  readonly zone: Zone
  /** Past this many members the app warns: about 150 people can stay in touch (Dunbar). */
  readonly sizeLimit: number
  /** The person who works at this laptop; written beside check-ins and changes. */
  readonly organiser: string
  /** Picture as a data address, or null. */
  readonly logo: string | null
  readonly isSample: boolean
}

/** A city group (城市群) of the community. */
export interface Chapter extends Row<'chp'> {
  readonly name: string
  readonly city: string
  readonly leaderId: MemberId | null
  readonly sizeLimit: number
  readonly pos: Position
}
