import { groupBy } from '@/domain/common/group-by'
import { isExpected } from '@/domain/attendance/counters'
import type { EventPlanId, MaterialId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { LocalDay } from '@/domain/common/time'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { ALWAYS, fullestDay, holdOf, sumOf, type Hold } from '@/domain/material/hold'
import type { Material, Reservation, StockMovement } from '@/domain/material/material'
import { headsFor, quantityByRule, shortageOf, type Heads, type Shortage } from '@/domain/material/needs'
import { effectOn, isLow, stockOf, tidy } from '@/domain/material/stock'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { eventRows } from './read-in-portions'

const byReading = new Intl.Collator('zh-CN')

/** Every material, by name. */
export async function readMaterials(db: Workspace): Promise<Material[]> {
  return (await db.materials.toArray()).filter(isAlive).sort((a, b) => byReading.compare(a.name, b.name))
}

/** How many of a material there are. */
export async function readStock(db: Workspace, id: MaterialId): Promise<number> {
  return stockOf((await db.stockMovements.where('materialId').equals(id).toArray()).filter(isAlive))
}

/** A material as the list of materials shows it. */
export interface MaterialLine {
  readonly material: Material
  readonly stock: number
  /** What events from today on hold, on the fullest day. */
  readonly held: number
  readonly free: number
  readonly low: boolean
}

/** Every material with its stock and what events from `today` on hold of it. */
export async function readMaterialLines(db: Workspace, today: LocalDay): Promise<MaterialLine[]> {
  const [materials, movements, reservations] = await Promise.all([
    readMaterials(db),
    db.stockMovements.toArray(),
    db.reservations.toArray(),
  ])
  const holds = await holdsByMaterial(db, materials, reservations.filter(isAlive))
  const moved = groupBy(movements.filter(isAlive), (movement) => movement.materialId)
  return materials.map((material) => {
    const stock = stockOf(moved.get(material.id) ?? [])
    const held = tidy(sumOf(fullestDay(holds.get(material.id) ?? [], { ...ALWAYS, from: today })))
    return { material, stock, held, free: Math.max(0, tidy(stock - held)), low: isLow(material, stock) }
  })
}

/** A movement with the names of what it was for. */
export interface MovementLine {
  readonly movement: StockMovement
  readonly event: EventPlan | null
  /** Name of the member it was given to; empty when to nobody. */
  readonly memberName: string
  /** The stock after it. */
  readonly stockAfter: number
}

/** What happened to a material, the newest first. */
export async function readMovements(db: Workspace, id: MaterialId): Promise<MovementLine[]> {
  const movements = (await db.stockMovements.where('materialId').equals(id).toArray()).filter(isAlive)
  movements.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const events = await db.eventPlans.bulkGet(movements.flatMap((movement) => movement.eventId ?? []))
  const members = await db.members.bulkGet(movements.flatMap((movement) => movement.memberId ?? []))
  const eventById = new Map(events.flatMap((event) => (event ? [[event.id, event]] : [])))
  const nameById = new Map(members.flatMap((member) => (member ? [[member.id, member.name]] : [])))
  let stockAfter = 0
  return movements
    .map((movement) => {
      stockAfter = tidy(stockAfter + effectOn(movement.kind, movement.quantity))
      const event = movement.eventId === null ? null : (eventById.get(movement.eventId) ?? null)
      const memberName = movement.memberId === null ? '' : (nameById.get(movement.memberId) ?? '')
      return { movement, event, memberName, stockAfter }
    })
    .reverse()
}

/** A material that an event reserved, and whether it can be had. */
export interface EventMaterialLine {
  readonly reservation: Reservation
  /** The material, even a deleted one: the line says so. */
  readonly material: Material
  /** What its rule gives for the heads of this event. */
  readonly needed: number
  readonly shortage: Shortage
  /** The events that hold what is missing. */
  readonly holders: readonly { readonly event: EventPlan; readonly quantity: number }[]
}

/** Everything an event reserved, and for how many heads it is counted. */
export interface EventMaterials {
  readonly event: EventPlan
  readonly heads: Heads
  readonly lines: readonly EventMaterialLine[]
}

/** The materials of an event with stock, shortage and clashes; null when there is no such event. */
export async function readEventMaterials(db: Workspace, eventId: EventPlanId): Promise<EventMaterials | null> {
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return null
  const heads = await readHeads(db, event)
  const own = (await db.reservations.where('eventId').equals(eventId).toArray()).filter(isAlive).sort(byPosition)
  const ids = [...new Set(own.map((reservation) => reservation.materialId))]
  const [materials, movements, rivals] = await Promise.all([
    db.materials.bulkGet(ids),
    db.stockMovements.where('materialId').anyOf(ids).toArray(),
    db.reservations.where('materialId').anyOf(ids).toArray(),
  ])
  const known = materials.flatMap((material) => material ?? [])
  const materialById = new Map(known.map((material) => [material.id, material]))
  const moved = groupBy(movements.filter(isAlive), (movement) => movement.materialId)
  const holds = await holdsByMaterial(db, known, rivals.filter(isAlive))
  const holderIds = [...new Set([...holds.values()].flat().map((hold) => hold.eventId))]
  const holderEvents = await db.eventPlans.bulkGet(holderIds)
  const eventById = new Map(holderEvents.flatMap((holder) => (holder ? [[holder.id, holder]] : [])))
  const lines = own.flatMap((reservation) => {
    const material = materialById.get(reservation.materialId)
    if (!material) return []
    const stock = stockOf(moved.get(material.id) ?? [])
    const shortage = shortageOf(event, material, reservation, stock, holds.get(material.id) ?? [])
    const holders = shortage.holders.flatMap((hold) => {
      const holder = eventById.get(hold.eventId)
      return holder ? [{ event: holder, quantity: hold.quantity }] : []
    })
    return [{ reservation, material, needed: quantityByRule(material.rule, heads.count), shortage, holders }]
  })
  return { event, heads, lines }
}

/** For how many heads an event is equipped. */
export async function readHeads(db: Workspace, event: EventPlan): Promise<Heads> {
  const attendances = (await eventRows(db.attendances, event.id)).filter(isAlive)
  const onTheList = attendances
    .filter((attendance) => attendance.walkIn || isExpected(attendance))
    .reduce((sum, attendance) => sum + 1 + attendance.plusOnes, 0)
  const layout = event.layoutId === null ? undefined : await db.layouts.get(event.layoutId)
  return headsFor(event, onTheList, event.capacity ?? (isAlive(layout) ? layout.capacity : null))
}

async function holdsByMaterial(
  db: Workspace,
  materials: readonly Material[],
  reservations: readonly Reservation[],
): Promise<Map<MaterialId, Hold[]>> {
  const materialById = new Map(materials.map((material) => [material.id, material]))
  const events = await db.eventPlans.bulkGet([...new Set(reservations.map((reservation) => reservation.eventId))])
  const eventById = new Map(events.filter(isAlive).map((event) => [event.id, event]))
  const holds = new Map<MaterialId, Hold[]>()
  for (const reservation of reservations) {
    const material = materialById.get(reservation.materialId)
    const event = eventById.get(reservation.eventId)
    const hold = material && event ? holdOf(event, material, reservation) : null
    if (hold === null) continue
    const known = holds.get(reservation.materialId)
    if (known) known.push(hold)
    else holds.set(reservation.materialId, [hold])
  }
  return holds
}
