import type { FillColumn } from '@/domain/run-sheet/fill-cells'
import type { ColumnKey } from '../columns'

/** The column whose value is carried to other rows; null for the number, which is counted. */
export function fillColumnOf(column: ColumnKey): FillColumn | null {
  if (column === 'number') return null
  if (column === 'owner') return 'ownerId'
  return column === 'speaker' ? 'speakerId' : column
}
