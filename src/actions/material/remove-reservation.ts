import type { ReservationId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MaterialRefusal } from './material-refusal'

/** Takes a material off an event's list. What was used up stays used up. */
export async function removeReservation(
  db: Workspace,
  ask: { readonly id: ReservationId },
): Promise<Result<null, MaterialRefusal>> {
  const before = await db.reservations.get(ask.id)
  const name = before ? ((await db.materials.get(before.materialId))?.name ?? '') : ''
  const change = label('materials.changes.reservationRemoved', { name })
  return commit<null, MaterialRefusal>(db, { label: change, eventId: before?.eventId ?? null }, async (write) => {
    if (!isAlive(await db.reservations.get(ask.id))) return refused({ kind: 'gone' })
    await write.remove('reservations', ask.id)
    return ok(null)
  })
}
