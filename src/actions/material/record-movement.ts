import type { EventPlanId, MaterialId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { MovementKind } from '@/domain/material/material'
import { effectOn } from '@/domain/material/stock'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { readStock } from '@/storage/reads/materials'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MaterialRefusal } from './material-refusal'

/** Every kind of movement but the adjustment, which a stock-take makes. */
export type RecordedKind = Exclude<MovementKind, 'adjust'>

/** Writes down that things came in, went out, were used, broken, lost or given away. Refused when there are not so many. */
export async function recordMovement(
  db: Workspace,
  ask: {
    readonly materialId: MaterialId
    readonly kind: RecordedKind
    readonly quantity: number
    readonly note?: string
    readonly eventId?: EventPlanId | null
    /** Who was given it, for a gift. */
    readonly memberId?: MemberId | null
  },
): Promise<Result<null, MaterialRefusal>> {
  const { materialId, kind, quantity, note = '', eventId = null, memberId = null } = ask
  const name = (await db.materials.get(materialId))?.name ?? ''
  return commit<null, MaterialRefusal>(
    db,
    { label: label(`materials.changes.moved.${kind}`, { name, quantity }), eventId },
    async (write) => {
      if (!isAlive(await db.materials.get(materialId))) return refused({ kind: 'gone' })
      if (!(quantity > 0)) return refused({ kind: 'notAboveZero' })
      const stock = await readStock(db, materialId)
      if (stock + effectOn(kind, quantity) < 0) return refused({ kind: 'notEnough', stock })
      await write.insert('stockMovements', {
        materialId,
        kind,
        quantity,
        eventId,
        memberId,
        at: write.now,
        note: note.trim(),
      })
      return ok(null)
    },
  )
}
