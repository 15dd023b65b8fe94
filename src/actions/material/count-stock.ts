import type { MaterialId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { tidy } from '@/domain/material/stock'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { readStock } from '@/storage/reads/materials'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MaterialRefusal } from './material-refusal'

/** Stock-take: brings the stock to what was counted. A count that agrees is written down too, as an adjustment of 0. */
export async function countStock(
  db: Workspace,
  ask: { readonly materialId: MaterialId; readonly counted: number; readonly note?: string },
): Promise<Result<number, MaterialRefusal>> {
  const { materialId, counted, note = '' } = ask
  const name = (await db.materials.get(materialId))?.name ?? ''
  return commit<number, MaterialRefusal>(
    db,
    { label: label('materials.changes.counted', { name, quantity: counted }) },
    async (write) => {
      if (!isAlive(await db.materials.get(materialId))) return refused({ kind: 'gone' })
      if (!(counted >= 0)) return refused({ kind: 'notAboveZero' })
      const difference = tidy(counted - (await readStock(db, materialId)))
      await write.insert('stockMovements', {
        materialId,
        kind: 'adjust',
        quantity: difference,
        eventId: null,
        memberId: null,
        at: write.now,
        note: note.trim(),
      })
      return ok(difference)
    },
  )
}
