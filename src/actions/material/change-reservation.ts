import type { ReservationId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { Reservation } from '@/domain/material/material'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import type { MaterialRefusal } from './material-refusal'

/** Changes quantity, box, return day or note of a reservation. Its state has an action of its own, because stock follows it. */
export async function changeReservation(
  db: Workspace,
  ask: {
    readonly id: ReservationId
    readonly fields: Pick<Fields<Reservation>, 'quantity' | 'box' | 'returnDay' | 'note'>
  },
): Promise<Result<null, MaterialRefusal>> {
  const before = await db.reservations.get(ask.id)
  const name = before ? ((await db.materials.get(before.materialId))?.name ?? '') : ''
  const change = await changedLabel(db, { table: 'reservations', name, before, fields: ask.fields })
  return commit<null, MaterialRefusal>(db, { label: change, eventId: before?.eventId ?? null }, async (write) => {
    if (!isAlive(await db.reservations.get(ask.id))) return refused({ kind: 'gone' })
    if (!((ask.fields.quantity ?? 1) > 0)) return refused({ kind: 'notAboveZero' })
    await write.change('reservations', ask.id, ask.fields)
    return ok(null)
  })
}
