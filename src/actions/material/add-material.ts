import type { MaterialId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { Material } from '@/domain/material/material'
import { newMaterial } from '@/domain/material/new-material'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MaterialRefusal } from './material-refusal'

/** Adds a material. A name is enough; with a stock, what is there already is written down as the first movement. */
export async function addMaterial(
  db: Workspace,
  ask: { readonly name: string; readonly fields?: Fields<Material>; readonly stock?: number },
): Promise<Result<MaterialId, MaterialRefusal>> {
  const name = ask.name.trim()
  const stock = ask.stock ?? 0
  return commit<MaterialId, MaterialRefusal>(
    db,
    { label: label('materials.changes.added', { name }) },
    async (write) => {
      if (name === '') return refused({ kind: 'nameMissing' })
      if (!(stock >= 0)) return refused({ kind: 'notAboveZero' })
      const material = await write.insert('materials', { ...newMaterial(name), ...ask.fields, name })
      if (stock > 0)
        await write.insert('stockMovements', {
          materialId: material.id,
          kind: 'restock',
          quantity: stock,
          eventId: null,
          memberId: null,
          at: write.now,
          note: '',
        })
      return ok(material.id)
    },
  )
}
