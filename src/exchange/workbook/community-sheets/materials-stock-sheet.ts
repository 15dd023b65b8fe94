import { groupBy } from '@/domain/common/group-by'
import { stockOf } from '@/domain/material/stock'
import type { CommunityBundle } from '@/domain/community/community-bundle'
import type { Words } from '@/words/create-words'
import { money, type Content } from '../cells'
import type { TableSheet } from '../table-sheet'

const MATERIAL_WORDS = [
  'category',
  'name',
  'specification',
  'stock',
  'lowStock',
  'unit',
  'use',
  'unitCost',
  'supplier',
  'storagePlace',
  'kit',
  'note',
] as const
const MATERIAL_NUMBERS: ReadonlySet<string> = new Set(['stock', 'lowStock', 'unitCost'])

/** Every material with what there is of it. */
export function materialsSheet(bundle: CommunityBundle, t: Words): TableSheet {
  const movements = groupBy(bundle.movements, ({ materialId }) => materialId)
  return {
    name: t('workbook.sheets.materials'),
    columns: MATERIAL_WORDS.map((word) => ({
      header: t(`workbook.material.${word}`),
      numeric: MATERIAL_NUMBERS.has(word),
    })),
    rows: bundle.materials.map((material): Content[] => [
      t(`workbook.material.categories.${material.category}`),
      material.name,
      material.specification,
      stockOf(movements.get(material.id) ?? []),
      material.lowStock,
      material.unit,
      t(`workbook.material.uses.${material.use}`),
      money(material.unitCost),
      material.supplier,
      material.storagePlace,
      material.kit,
      material.note,
    ]),
  }
}
