import type { EventPlanId, MaterialId } from '@/domain/common/id'
import { byPosition, positionAtEnd } from '@/domain/common/order'
import { quantityByRule } from '@/domain/material/needs'
import { neededByMaterial, packedQuantity } from '@/domain/run-sheet/prop-needs'
import { timeCues } from '@/domain/run-sheet/time-cues'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { readHeads } from '@/storage/reads/materials'
import { rowsOfEvent } from '@/storage/reads/tables-of'
import type { Writer } from '@/storage/writes/writer'

/** What became of a line of the packing list. */
export interface PackedChange {
  readonly materialId: MaterialId
  readonly name: string
  /** Null when the line is new. */
  readonly from: number | null
  readonly to: number
}

export type Needs = ReadonlyMap<MaterialId, number>

/** What the cues of an event need of every material, as they stand in this transaction. */
export async function readNeeds(db: Workspace, eventId: EventPlanId): Promise<Needs> {
  const props = await rowsOfEvent(db, 'cueProps', eventId)
  const event = await db.eventPlans.get(eventId)
  if (props.length === 0 || !isAlive(event)) return new Map()
  const cues = (await rowsOfEvent(db, 'cues', eventId)).sort(byPosition)
  const materials = await db.materials.bulkGet([...new Set(props.map(({ materialId }) => materialId))])
  const uses = new Map(materials.flatMap((material) => (material ? [[material.id, material.use]] : [])))
  return neededByMaterial(timeCues(event.opensAt, cues), props, (id) => uses.get(id) ?? 'reusable')
}

/**
 * Carries the change of the cues' needs into the packing list, inside the commit that changed them, and answers with the
 * lines that changed.
 */
export async function followNeeds(
  db: Workspace,
  write: Writer,
  eventId: EventPlanId,
  before: Needs,
): Promise<PackedChange[]> {
  const after = await readNeeds(db, eventId)
  const touched = [...new Set([...before.keys(), ...after.keys()])]
  if (touched.length === 0) return []
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return []
  const heads = (await readHeads(db, event)).count
  const own = await rowsOfEvent(db, 'reservations', eventId)
  const changes: PackedChange[] = []
  for (const materialId of touched) {
    const material = await db.materials.get(materialId)
    const needed = after.get(materialId) ?? 0
    if (!isAlive(material)) continue
    const { name } = material
    const line = own.find((reservation) => reservation.materialId === materialId)
    if (!line) {
      if (needed <= (before.get(materialId) ?? 0)) continue
      const rest = { state: 'reserved', box: material.kit, returnDay: null, note: '', pos: positionAtEnd(own) } as const
      own.push(await write.insert('reservations', { eventId, materialId, quantity: needed, ...rest }))
      changes.push({ materialId, name, from: null, to: needed })
      continue
    }
    const to = packedQuantity(line, before.get(materialId) ?? 0, needed, quantityByRule(material.rule, heads))
    if (to === null) continue
    await write.change('reservations', line.id, { quantity: to })
    changes.push({ materialId, name, from: line.quantity, to })
  }
  return changes
}
