import type { CuePropId, EventPlanId } from '@/domain/common/id'
import type { ListedMaterial } from '@/domain/run-sheet/prop-states'
import type { Workspace } from '../database/workspace'
import { readEventMaterials } from './materials'
import { rowsOfEvent } from './tables-of'

/** The packing list of an event as its run-sheet looks at it. */
export interface Packed {
  readonly lines: readonly ListedMaterial[]
  /** The props of cues that were there when it was read, each with the reading of its last change. */
  readonly props: ReadonlyMap<CuePropId, string>
}

/** What an event has on its packing list, and whether it can be had. */
export async function readPacked(db: Workspace, eventId: EventPlanId): Promise<Packed> {
  const props = await rowsOfEvent(db, 'cueProps', eventId)
  const listed = await readEventMaterials(db, eventId)
  const lines = (listed?.lines ?? []).map(({ reservation, shortage }) => {
    const { materialId, quantity, state } = reservation
    return { materialId, quantity, state, shortage }
  })
  return { lines, props: new Map(props.map(({ id, hlc }) => [id, hlc])) }
}
