import type { CueColumnId, EventPlanId } from '../common/id'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { SheetColumnName } from './cue-column'

/** A way to look at a run-sheet, and to print it: which columns, in which order, which tracks. */
export interface SheetView extends Row<'viw'> {
  readonly eventId: EventPlanId
  readonly pos: Position
  /** E.g. the role it is for: 场控, MC, AV, door. */
  readonly name: string
  /** Shown columns in their order: the sheet's own by name, one's own by id. */
  readonly columns: readonly (SheetColumnName | CueColumnId)[]
  /** Only these tracks; empty for all. The main track is the empty name. */
  readonly tracks: readonly string[]
}
