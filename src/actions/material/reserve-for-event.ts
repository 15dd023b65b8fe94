import type { EventPlanId, MaterialId } from '@/domain/common/id'
import { byPosition, positionAtEnd, positionsAfter } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { quantityByRule } from '@/domain/material/needs'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { readHeads } from '@/storage/reads/materials'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MaterialRefusal } from './material-refusal'

/** Reserves several materials at once (a kit), each by its rule. Those the event has already are left as they are. */
export async function reserveForEvent(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly materialIds: readonly MaterialId[] },
): Promise<Result<number, MaterialRefusal>> {
  const { eventId, materialIds } = ask
  const change = label('materials.changes.reservedMany', { count: materialIds.length })
  return commit<number, MaterialRefusal>(db, { label: change, eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    if (!isAlive(event)) return refused({ kind: 'gone' })
    const own = (await db.reservations.where('eventId').equals(eventId).toArray()).filter(isAlive)
    const known = new Set(own.map((reservation) => reservation.materialId))
    const wanted = (await db.materials.bulkGet([...new Set(materialIds)]))
      .filter(isAlive)
      .filter((material) => !known.has(material.id))
    if (wanted.length === 0) return refused({ kind: 'nothingToDo' })
    const heads = (await readHeads(db, event)).count
    const places = positionsAfter(own.toSorted(byPosition).at(-1)?.pos ?? null, wanted.length)
    await write.insertMany(
      'reservations',
      wanted.map((material, at) => ({
        eventId,
        materialId: material.id,
        quantity: Math.max(1, quantityByRule(material.rule, heads)),
        state: 'reserved' as const,
        box: material.kit,
        returnDay: null,
        note: '',
        pos: places[at] ?? positionAtEnd(own),
      })),
    )
    return ok(wanted.length)
  })
}
