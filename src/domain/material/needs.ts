import type { EventPlan } from '../event-plan/event-plan'
import { fullestDay, holdPeriod, sumOf, takesStock, type Hold } from './hold'
import type { Material, QuantityRule, Reservation } from './material'
import { tidy } from './stock'

/**
 * How many things an event with so many heads needs: the fixed quantity, or heads × factor rounded up to whole ones.
 */
export function quantityByRule(rule: QuantityRule, heads: number): number {
  // 0.1 × 30 is a hair more than 3 in binary fractions, and must not be rounded up to 4.
  return rule.kind === 'fixed' ? rule.quantity : Math.ceil(tidy(rule.factor * heads))
}

/** How many people things are counted for, and where the number comes from. */
export interface Heads {
  readonly count: number
  readonly from: 'list' | 'goal' | 'capacity' | 'nothing'
}

/**
 * For how many heads an event is equipped: as many as are on the list (plus-ones counted), yet at least the goal for the
 * attendance; without either, the capacity.
 */
export function headsFor(event: Pick<EventPlan, 'goalAttendance'>, onTheList: number, capacity: number | null): Heads {
  const goal = event.goalAttendance ?? 0
  if (onTheList > goal) return { count: onTheList, from: 'list' }
  if (goal > 0) return { count: goal, from: 'goal' }
  return capacity !== null && capacity > 0 ? { count: capacity, from: 'capacity' } : { count: 0, from: 'nothing' }
}

/** Whether what an event reserved of a material can really be had. */
export interface Shortage {
  readonly stock: number
  /** What the other events hold on the fullest day of this event's period. */
  readonly held: number
  /** Stock less what the others hold; never below 0. */
  readonly free: number
  /** How many of the reserved quantity are missing. */
  readonly short: number
  /** `clash`: there would be enough, but others hold it. `short`: there is too little even without the others. */
  readonly kind: 'enough' | 'short' | 'clash'
  /** Who holds it, the largest first; only when something is missing because of them. */
  readonly holders: readonly Hold[]
}

/**
 * Compares a reservation with the stock and with what other events hold while this one needs it. `holds` may contain this
 * event's own. A reservation that takes nothing from stock (to make, returned, used …) is never short.
 */
export function shortageOf(
  event: Parameters<typeof holdPeriod>[0],
  material: Pick<Material, 'use'>,
  reservation: Reservation,
  stock: number,
  holds: readonly Hold[],
): Shortage {
  const others = holds.filter((hold) => hold.eventId !== event.id)
  const whole = holdPeriod(event, reservation.returnDay)
  // What is used up later takes nothing from an earlier event: it can still be bought in between.
  const period = whole !== null && material.use === 'consumable' ? { from: whole.from, to: whole.from } : whole
  const there = period === null ? [] : fullestDay(others, period)
  const held = tidy(sumOf(there))
  const free = Math.max(0, tidy(stock - held))
  const own = takesStock(reservation.state) && event.status !== 'cancelled' ? reservation.quantity : 0
  const short = Math.max(0, tidy(own - free))
  const kind = short === 0 ? 'enough' : own > stock ? 'short' : 'clash'
  return { stock, held, free, short, kind, holders: short > 0 ? there : [] }
}
