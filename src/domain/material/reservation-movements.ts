import type { MovementKind, ReservationState, StockMovement } from './material'
import { effectOn, tidy } from './stock'

/** What leaves the stock for good when a reservation comes to that state; null when everything is still there. */
function goneBy(state: ReservationState): MovementKind | null {
  if (state === 'used') return 'consume'
  if (state === 'damaged') return 'damage'
  return state === 'lost' ? 'loss' : null
}

/**
 * The movements that bring the stock in line with a reservation's state: what an earlier state took is put back, then
 * what the new state takes is taken. Never more than there is: things delivered straight to the event (water, cakes)
 * were never in stock, and leave none. `ofEvent` are the movements of that material written for that event.
 */
export function settle(
  state: ReservationState,
  quantity: number,
  stock: number,
  ofEvent: readonly Pick<StockMovement, 'kind' | 'quantity'>[],
): { readonly kind: MovementKind; readonly quantity: number }[] {
  const taken = -ofEvent.reduce((sum, movement) => sum + effectOn(movement.kind, movement.quantity), 0)
  const back = Math.max(0, tidy(taken))
  const kind = goneBy(state)
  const gone = kind === null ? 0 : Math.min(quantity, Math.max(0, tidy(stock + back)))
  return [
    ...(back > 0 ? [{ kind: 'return' as const, quantity: back }] : []),
    ...(kind !== null && gone > 0 ? [{ kind, quantity: gone }] : []),
  ]
}
