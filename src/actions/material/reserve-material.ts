import type { EventPlanId, MaterialId, ReservationId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { quantityByRule } from '@/domain/material/needs'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { readHeads } from '@/storage/reads/materials'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MaterialRefusal } from './material-refusal'

/** Reserves a material for an event: so many as asked, or as its rule gives for the event's heads. */
export async function reserveMaterial(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly materialId: MaterialId; readonly quantity: number | null },
): Promise<Result<ReservationId, MaterialRefusal>> {
  const { eventId, materialId } = ask
  const name = (await db.materials.get(materialId))?.name ?? ''
  return commit<ReservationId, MaterialRefusal>(
    db,
    { label: label('materials.changes.reserved', { name }), eventId },
    async (write) => {
      const [event, material] = [await db.eventPlans.get(eventId), await db.materials.get(materialId)]
      if (!isAlive(event) || !isAlive(material)) return refused({ kind: 'gone' })
      const own = (await db.reservations.where('eventId').equals(eventId).toArray()).filter(isAlive)
      if (own.some((reservation) => reservation.materialId === materialId)) return refused({ kind: 'alreadyReserved' })
      const byRule = quantityByRule(material.rule, (await readHeads(db, event)).count)
      // An event without heads yet still needs the line; one of it is the least that makes sense.
      const quantity = ask.quantity ?? Math.max(1, byRule)
      if (!(quantity > 0)) return refused({ kind: 'notAboveZero' })
      const reservation = await write.insert('reservations', {
        eventId,
        materialId,
        quantity,
        state: 'reserved',
        box: material.kit,
        returnDay: null,
        note: '',
        pos: positionAtEnd(own),
      })
      return ok(reservation.id)
    },
  )
}
