import type { CueId, EventPlanId, MaterialId } from '../common/id'
import type { Row } from '../common/row'

/** A material that a cue needs: it flows into the event's packing list. */
export interface CueProp extends Row<'prp'> {
  readonly eventId: EventPlanId
  readonly cueId: CueId
  readonly materialId: MaterialId
  readonly quantity: number
}
