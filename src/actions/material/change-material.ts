import type { MaterialId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { Material } from '@/domain/material/material'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import type { MaterialRefusal } from './material-refusal'

/** Changes fields of a material. */
export async function changeMaterial(
  db: Workspace,
  ask: { readonly id: MaterialId; readonly fields: Fields<Material> },
): Promise<Result<null, MaterialRefusal>> {
  const before = await db.materials.get(ask.id)
  const name = ask.fields.name ?? before?.name ?? ''
  const change = await changedLabel(db, { table: 'materials', name: before?.name ?? '', before, fields: ask.fields })
  return commit<null, MaterialRefusal>(db, { label: change }, async (write) => {
    if (!isAlive(await db.materials.get(ask.id))) return refused({ kind: 'gone' })
    if (name.trim() === '') return refused({ kind: 'nameMissing' })
    const { rule, lowStock } = ask.fields
    const wanted = rule === undefined ? 1 : rule.kind === 'fixed' ? rule.quantity : rule.factor
    if (wanted <= 0 || (lowStock ?? 0) < 0) return refused({ kind: 'notAboveZero' })
    await write.change('materials', ask.id, ask.fields)
    return ok(null)
  })
}
