import type { MaterialId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MaterialRefusal } from './material-refusal'

/** Deletes a material. Movements and reservations stay, and say that it is gone. */
export async function removeMaterial(
  db: Workspace,
  ask: { readonly id: MaterialId },
): Promise<Result<null, MaterialRefusal>> {
  const name = (await db.materials.get(ask.id))?.name ?? ''
  return commit<null, MaterialRefusal>(db, { label: label('materials.changes.removed', { name }) }, async (write) => {
    if (!isAlive(await db.materials.get(ask.id))) return refused({ kind: 'gone' })
    await write.remove('materials', ask.id)
    return ok(null)
  })
}
