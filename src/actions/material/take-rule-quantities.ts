import type { EventPlanId, ReservationId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { quantityByRule } from '@/domain/material/needs'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { readHeads } from '@/storage/reads/materials'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MaterialRefusal } from './material-refusal'

/**
 * Sets reservations to what their rules give for the event's heads: one of them, or all that are not packed yet.
 * Answers how many were changed.
 */
export async function takeRuleQuantities(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly only: ReservationId | null },
): Promise<Result<number, MaterialRefusal>> {
  const { eventId, only } = ask
  return commit<number, MaterialRefusal>(db, { label: await ruleLabel(db, ask), eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    if (!isAlive(event)) return refused({ kind: 'gone' })
    const heads = (await readHeads(db, event)).count
    const own = (await db.reservations.where('eventId').equals(eventId).toArray()).filter(isAlive)
    const open = own.filter((reservation) =>
      only === null ? reservation.state === 'reserved' || reservation.state === 'toMake' : reservation.id === only,
    )
    let changed = 0
    for (const reservation of open) {
      const material = await db.materials.get(reservation.materialId)
      const needed = isAlive(material) ? quantityByRule(material.rule, heads) : 0
      if (needed <= 0 || needed === reservation.quantity) continue
      await write.change('reservations', reservation.id, { quantity: needed })
      changed += 1
    }
    return changed === 0 ? refused({ kind: 'nothingToDo' }) : ok(changed)
  })
}

async function ruleLabel(
  db: Workspace,
  { eventId, only }: { readonly eventId: EventPlanId; readonly only: ReservationId | null },
): Promise<ChangeLabel> {
  if (only === null)
    return label('materials.changes.ruleTakenAll', { title: (await db.eventPlans.get(eventId))?.title ?? '' })
  const reservation = await db.reservations.get(only)
  const material = reservation && (await db.materials.get(reservation.materialId))
  return label('materials.changes.ruleTakenOne', { name: material?.name ?? '' })
}
