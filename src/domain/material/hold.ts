import type { EventPlanId, ReservationId } from '../common/id'
import { addDays, type LocalDay } from '../common/time'
import { assertNever } from '../common/assert-never'
import type { EventPlan, EventStatus } from '../event-plan/event-plan'
import type { Material, Reservation, ReservationState } from './material'

/** Days, both included. */
export interface Period {
  readonly from: LocalDay
  readonly to: LocalDay
}

/** A quantity that an event keeps others from using. */
export interface Hold extends Period {
  readonly eventId: EventPlanId
  readonly reservationId: ReservationId
  readonly quantity: number
}

type EventTimes = Pick<EventPlan, 'id' | 'status' | 'day' | 'opensAt' | 'length' | 'setUp' | 'strike' | 'travel'>

/**
 * From which day to which an event needs its things: from the day they leave for the load-in (opening less set-up and
 * travel) to the day they are back, which is the return day or, without one, the day on which the strike ends.
 * Null while the event has no day.
 */
export function holdPeriod(event: EventTimes, returnDay: LocalDay | null): Period | null {
  if (event.day === null) return null
  const from = addDays(event.day, Math.floor((event.opensAt - event.setUp - event.travel) / 1440))
  const end = event.opensAt + event.length + event.strike
  const ends = addDays(event.day, Math.max(0, Math.ceil(end / 1440) - 1))
  return { from, to: returnDay !== null && returnDay >= from ? returnDay : ends }
}

/**
 * What a reservation holds; null when it holds nothing: not yet made, already back or used up, the event without a day
 * or called off. A consumable does not come back: it is missing from the event's load-in on, until its use was written down.
 */
export function holdOf(event: EventTimes, material: Pick<Material, 'use'>, reservation: Reservation): Hold | null {
  if (!takesStock(reservation.state) || event.status === 'cancelled') return null
  const period = holdPeriod(event, reservation.returnDay)
  if (period === null) return null
  const hold = { eventId: event.id, reservationId: reservation.id, quantity: reservation.quantity }
  if (material.use === 'reusable') return { ...hold, ...period }
  return isOver(event.status) ? null : { ...hold, from: period.from, to: ALWAYS.to }
}

/** Longer than any plan. */
export const ALWAYS: Period = { from: '0001-01-01', to: '9999-12-31' }

/** Whether things in that state are kept from other events. */
export function takesStock(state: ReservationState): boolean {
  switch (state) {
    case 'reserved':
    case 'packed':
    case 'onSite':
      return true
    case 'toMake':
    case 'returned':
    case 'used':
    case 'damaged':
    case 'lost':
      return false
    default:
      return assertNever(state)
  }
}

/** The holds on the fullest day of a period, the largest first. */
export function fullestDay(holds: readonly Hold[], period: Period): Hold[] {
  const within = holds.filter((hold) => hold.from <= period.to && hold.to >= period.from)
  const days = [period.from, ...within.map((hold) => hold.from).filter((day) => day > period.from)]
  let fullest: Hold[] = []
  for (const day of new Set(days)) {
    const there = within.filter((hold) => hold.from <= day && hold.to >= day)
    if (sumOf(there) > sumOf(fullest)) fullest = there
  }
  return fullest.toSorted((a, b) => b.quantity - a.quantity)
}

/** How many the holds keep together. */
export function sumOf(holds: readonly Hold[]): number {
  return holds.reduce((sum, hold) => sum + hold.quantity, 0)
}

function isOver(status: EventStatus): boolean {
  return status === 'finished' || status === 'debriefed' || status === 'archived'
}
