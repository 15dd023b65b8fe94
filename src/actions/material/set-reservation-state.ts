import type { ReservationId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { ReservationState } from '@/domain/material/material'
import { settle } from '@/domain/material/reservation-movements'
import { stockOf } from '@/domain/material/stock'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MaterialRefusal } from './material-refusal'

/**
 * Says where reserved things are: packed, on site, back. What was used, broken or lost leaves the stock in the same step,
 * and comes back into it when the state is corrected.
 */
export async function setReservationState(
  db: Workspace,
  ask: { readonly id: ReservationId; readonly state: ReservationState },
): Promise<Result<null, MaterialRefusal>> {
  const before = await db.reservations.get(ask.id)
  const name = before ? ((await db.materials.get(before.materialId))?.name ?? '') : ''
  const change = label(`materials.changes.state.${ask.state}`, { name })
  return commit<null, MaterialRefusal>(db, { label: change, eventId: before?.eventId ?? null }, async (write) => {
    const reservation = await db.reservations.get(ask.id)
    if (!isAlive(reservation)) return refused({ kind: 'gone' })
    if (reservation.state === ask.state) return ok(null)
    const { materialId, eventId, quantity } = reservation
    const movements = (await db.stockMovements.where('materialId').equals(materialId).toArray()).filter(isAlive)
    const ofEvent = movements.filter((movement) => movement.eventId === eventId)
    for (const step of settle(ask.state, quantity, stockOf(movements), ofEvent))
      await write.insert('stockMovements', {
        materialId,
        ...step,
        eventId,
        memberId: null,
        at: write.now,
        note: '',
      })
    await write.change('reservations', ask.id, { state: ask.state })
    return ok(null)
  })
}
