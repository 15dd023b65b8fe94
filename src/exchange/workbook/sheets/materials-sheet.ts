import type { Material } from '@/domain/material/material'
import { stockOf } from '@/domain/material/stock'
import { majorUnits } from '@/domain/common/money'
import { day, money, moneyFormat, type Content } from '../cells'
import { sheetRow, type TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

const WORDS = [
  'category',
  'name',
  'specification',
  'quantity',
  'unit',
  'use',
  'stock',
  'unitCost',
  'subtotal',
  'supplier',
  'state',
  'box',
  'storagePlace',
  'returnDay',
  'note',
] as const
const NUMERIC: ReadonlySet<string> = new Set(['quantity', 'stock', 'unitCost', 'subtotal'])
const [QUANTITY, UNIT_COST, SUBTOTAL] = ['D', 'H', 'I'] as const

/** What the event holds of every material, what there is of it, and what it costs. */
export function materialsSheet({ bundle, t, currency }: SheetFacts): TableSheet {
  const materials = new Map<string, Material>(bundle.materials.map((material) => [material.id, material]))
  let sum = 0
  const rows = bundle.reservations.map((reservation, index): Content[] => {
    const material = materials.get(reservation.materialId)
    const cost = material?.unitCost ?? null
    const subtotal = cost === null ? 0 : majorUnits(cost) * reservation.quantity
    if (cost?.currency === currency) sum += subtotal
    const row = sheetRow(index)
    const movements = bundle.movements.filter(({ materialId }) => materialId === reservation.materialId)
    return [
      material ? t(`workbook.material.categories.${material.category}`) : '',
      material?.deleted === 1 ? t('workbook.deletedName', { name: material.name }) : (material?.name ?? ''),
      material?.specification ?? '',
      reservation.quantity,
      material?.unit ?? '',
      material ? t(`workbook.material.uses.${material.use}`) : '',
      material ? stockOf(movements) : null,
      money(cost),
      cost === null
        ? null
        : {
            kind: 'formula',
            formula: `${QUANTITY}${row}*${UNIT_COST}${row}`,
            result: rounded(subtotal),
            format: moneyFormat(cost.currency),
          },
      material?.supplier ?? '',
      t(`workbook.material.states.${reservation.state}`),
      reservation.box,
      material?.storagePlace ?? '',
      day(reservation.returnDay),
      [reservation.note, material?.note ?? ''].filter(Boolean).join('\n'),
    ]
  })
  const last = rows.length + 1
  const oneCurrency = bundle.materials.every(({ unitCost }) => unitCost === null || unitCost.currency === currency)
  return {
    name: t('workbook.sheets.materials'),
    columns: WORDS.map((word) => ({ header: t(`workbook.material.${word}`), numeric: NUMERIC.has(word) })),
    rows,
    // Amounts of several currencies have no sum.
    totals:
      rows.length === 0 || !oneCurrency
        ? []
        : [
            [
              t('workbook.total'),
              ...Array.from({ length: 7 }, () => null),
              {
                kind: 'formula',
                formula: `SUM(${SUBTOTAL}2:${SUBTOTAL}${last})`,
                result: rounded(sum),
                format: moneyFormat(currency),
              },
            ],
          ],
  }
}

/** Without the dust of binary fractions, which would show in the cached result. */
function rounded(amount: number): number {
  return Math.round(amount * 1000) / 1000
}
