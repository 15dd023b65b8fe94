import type { MaterialId } from '../common/id'
import type { ReservationState } from '../material/material'
import type { Shortage } from '../material/needs'
import { tidy } from '../material/stock'

/** How it stands with a material that cues need. */
export type PropState =
  | { readonly kind: 'enough' }
  | { readonly kind: 'toMake' }
  /** So many are missing from the stock, or held by other events. */
  | { readonly kind: 'short' | 'held'; readonly missing: number }
  /** The packing list holds fewer than the cues need. */
  | { readonly kind: 'listed'; readonly quantity: number }
  | { readonly kind: 'notListed' }
  /** The material was deleted. */
  | { readonly kind: 'gone' }

/** A line of the packing list, and whether it can be had. */
export interface ListedMaterial {
  readonly materialId: MaterialId
  readonly quantity: number
  readonly state: ReservationState
  readonly shortage: Pick<Shortage, 'short' | 'kind'>
}

/** How it stands with the materials that the cues need: on the packing list in time, in stock, made. */
export function propStates(
  needed: ReadonlyMap<MaterialId, number>,
  lines: readonly ListedMaterial[],
  exists: (id: MaterialId) => boolean,
): Map<MaterialId, PropState> {
  const states = new Map<MaterialId, PropState>()
  for (const [id, quantity] of needed) {
    const line = lines.find(({ materialId }) => materialId === id)
    states.set(id, exists(id) ? stateOf(quantity, line) : { kind: 'gone' })
  }
  return states
}

function stateOf(needed: number, line: ListedMaterial | undefined): PropState {
  if (!line) return { kind: 'notListed' }
  if (line.quantity < needed) return { kind: 'listed', quantity: tidy(line.quantity) }
  const { short, kind } = line.shortage
  if (short > 0) return { kind: kind === 'clash' ? 'held' : 'short', missing: short }
  return line.state === 'toMake' ? { kind: 'toMake' } : { kind: 'enough' }
}
