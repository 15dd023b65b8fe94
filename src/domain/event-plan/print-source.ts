import type { CueId, MaterialId, RoomId } from '../common/id'
import type { CueColumn } from '../run-sheet/cue-column'
import type { SheetView } from '../run-sheet/sheet-view'
import type { ShowNote } from '../show/show-note'
import type { EventBundle } from './event-bundle'

/** Everything that printed pages of an event's run-sheet are made from. */
export interface PrintSource {
  readonly bundle: EventBundle
  /** The event's own columns, in their order. */
  readonly columns: readonly CueColumn[]
  readonly views: readonly SheetView[]
  /** What was written down during the show, oldest first. */
  readonly notes: readonly ShowNote[]
  /** Materials that cues need: name and quantity. */
  readonly props: ReadonlyMap<CueId, readonly CuePropName[]>
  readonly rooms: ReadonlyMap<RoomId, string>
  /** Names of the materials that own columns mention. */
  readonly materials: ReadonlyMap<MaterialId, string>
}

export interface CuePropName {
  readonly name: string
  readonly quantity: number
}

/** A source of nothing but the event, for pages that need no more. */
export function plainSource(bundle: EventBundle): PrintSource {
  return { bundle, columns: [], views: [], notes: [], props: new Map(), rooms: new Map(), materials: new Map() }
}
