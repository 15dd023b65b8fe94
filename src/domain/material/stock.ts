import { assertNever } from '../common/assert-never'
import type { Material, MovementKind, StockMovement } from './material'

/**
 * How many there are: what came in (restock, return, adjust) less what went out (check-out, consume, damage, loss, gift).
 * A check-out and its return cancel out, so what never comes back is simply returned short: damage, loss and
 * consumption are for things that were counted as being there.
 */
export function stockOf(movements: readonly Pick<StockMovement, 'kind' | 'quantity'>[]): number {
  let stock = 0
  for (const movement of movements) stock += effectOn(movement.kind, movement.quantity)
  return tidy(stock)
}

/** How a movement of that kind changes the stock. */
export function effectOn(kind: MovementKind, quantity: number): number {
  switch (kind) {
    case 'restock':
    case 'return':
    case 'adjust':
      return quantity
    case 'checkOut':
    case 'consume':
    case 'damage':
    case 'loss':
    case 'gift':
      return -quantity
    default:
      return assertNever(kind)
  }
}

/** Whether the stock fell below the level at which the material should be bought again. */
export function isLow(material: Pick<Material, 'lowStock'>, stock: number): boolean {
  return material.lowStock !== null && stock < material.lowStock
}

/** A sum of halves and tenths without the dust of binary fractions: at most three decimals. */
export function tidy(quantity: number): number {
  return Math.round(quantity * 1000) / 1000
}
