import { groupBy } from '@/domain/common/group-by'
import type { EventPlanId, MaterialId } from '@/domain/common/id'
import type { EventPlan, EventType } from '@/domain/event-plan/event-plan'
import { holdOf, type Hold } from '@/domain/material/hold'
import type { Material, Reservation } from '@/domain/material/material'
import { stockOf } from '@/domain/material/stock'
import type { PastTurnout } from '@/domain/insight/show-rate'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readTurnouts } from './turnout'

/** What the readiness of every event rests on; read once where several events are checked. */
export interface PlanningBasis {
  readonly currency: string
  readonly events: readonly EventPlan[]
  readonly turnouts: readonly (PastTurnout<EventType> & { readonly eventId: EventPlanId })[]
  readonly materials: ReadonlyMap<MaterialId, Material>
  readonly stock: ReadonlyMap<MaterialId, number>
  readonly holds: ReadonlyMap<MaterialId, readonly Hold[]>
  readonly reservations: ReadonlyMap<EventPlanId, readonly Reservation[]>
}

/** Reads the basis. Whole tables: stock and reservations are small, and one read is faster than one for each material. */
export async function readPlanningBasis(db: Workspace): Promise<PlanningBasis> {
  const [communities, allEvents, allMaterials, movements, allReservations, turnouts] = await Promise.all([
    db.communities.toArray(),
    db.eventPlans.toArray(),
    db.materials.toArray(),
    db.stockMovements.toArray(),
    db.reservations.toArray(),
    readTurnouts(db),
  ])
  const events = allEvents.filter(isAlive)
  const reservations = allReservations.filter(isAlive)
  const eventById = new Map(events.map((event) => [event.id, event]))
  // A deleted material that an event still holds keeps its name.
  const materials = new Map(allMaterials.map((material) => [material.id, material]))
  const moved = groupBy(movements.filter(isAlive), (movement) => movement.materialId)
  const holds = new Map<MaterialId, Hold[]>()
  for (const reservation of reservations) {
    const event = eventById.get(reservation.eventId)
    const material = materials.get(reservation.materialId)
    const hold = event && material ? holdOf(event, material, reservation) : null
    if (hold) holds.set(reservation.materialId, [...(holds.get(reservation.materialId) ?? []), hold])
  }
  return {
    currency: communities.find(isAlive)?.currency ?? 'CNY',
    events,
    turnouts,
    materials,
    stock: new Map([...materials.keys()].map((id) => [id, stockOf(moved.get(id) ?? [])])),
    holds,
    reservations: groupBy(reservations, (reservation) => reservation.eventId),
  }
}
