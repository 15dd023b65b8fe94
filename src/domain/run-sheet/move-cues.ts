import { positionBetween, type Ordered, type Position } from '../common/order'

/** Where rows are put: in front of a row, or behind it. */
export type Target<Id extends string> = { readonly before: Id } | { readonly after: Id }

/**
 * The order after the rows `moved` are put together at the target; among themselves they keep their order.
 * A target that is moved itself stands for the place where it was. Null when nothing changes its place.
 */
export function movedOrder<Id extends string>(
  order: readonly Id[],
  moved: ReadonlySet<Id>,
  target: Target<Id>,
): Id[] | null {
  const at = 'before' in target ? order.indexOf(target.before) : order.indexOf(target.after) + 1
  if (at < 0 || ('after' in target && at === 0)) return null
  const picked = order.filter((id) => moved.has(id))
  const next = [
    ...order.slice(0, at).filter((id) => !moved.has(id)),
    ...picked,
    ...order.slice(at).filter((id) => !moved.has(id)),
  ]
  return next.every((id, index) => id === order[index]) ? null : next
}

/**
 * New positions that make rows stand in the order given. Only moved rows get one, and rows whose stored position
 * contradicts the order, as when two machines put two rows at one place.
 */
export function positionsFor<R extends Ordered>(
  order: readonly R[],
  moved: ReadonlySet<string>,
): Map<R['id'], Position> {
  const fresh = new Map<R['id'], Position>()
  let last: Position | null = null
  for (const [index, row] of order.entries()) {
    if (!moved.has(row.id) && (last === null || row.pos > last)) {
      last = row.pos
      continue
    }
    const floor: Position | null = last
    const next = order.slice(index + 1).find((later) => !moved.has(later.id) && (floor === null || later.pos > floor))
    last = positionBetween(floor, next?.pos ?? null)
    fresh.set(row.id, last)
  }
  return fresh
}
