import type { CueColumnId } from '@/domain/common/id'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import type { Words } from '@/words/create-words'
import { FIXED_COLUMNS, isOwnColumn, type ColumnKey, type FixedColumn } from './columns'

/** What a column is called in its head and by a screen reader. */
export function columnName(t: Words, column: ColumnKey, own: ReadonlyMap<CueColumnId, CueColumn>): string {
  if (isOwnColumn(column)) return own.get(column)?.name ?? ''
  return isFixed(column) ? t(`runSheet.column.${column}`) : t(`sheetViews.names.${column}`)
}

function isFixed(column: ColumnKey): column is FixedColumn {
  return (FIXED_COLUMNS as readonly string[]).includes(column)
}
