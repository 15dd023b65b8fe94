import type { CueColumnId } from '@/domain/common/id'
import type { Cue } from '@/domain/run-sheet/cue'
import { FIRST_COLUMNS, type SheetColumnName } from '@/domain/run-sheet/cue-column'
import type { ShownColumn } from '@/domain/run-sheet/view-columns'

/** Columns that are always there, on the left. */
export const FIXED_COLUMNS = ['number', 'start', 'length', 'end', 'title'] as const
export type FixedColumn = (typeof FIXED_COLUMNS)[number]

export type SheetColumn = 'owner' | 'speaker' | Exclude<SheetColumnName, 'ownerId' | 'speakerId'>
export type ColumnKey = FixedColumn | SheetColumn | CueColumnId

/** The columns a run-sheet shows where nobody chose others. */
export const COLUMNS: readonly ColumnKey[] = [...FIXED_COLUMNS, ...FIRST_COLUMNS.map(keyOfName)]

/** The columns of the sheet on the screen for the ones a view shows. */
export function columnKeys(shown: readonly ShownColumn[]): readonly ColumnKey[] {
  return [...FIXED_COLUMNS, ...shown.map(keyOfShown)]
}

export function keyOfShown(column: ShownColumn): ColumnKey {
  return column.kind === 'own' ? column.key : keyOfName(column.key)
}

/** On the screen a column of people is called by what it shows, not by the field. */
function keyOfName(name: SheetColumnName): SheetColumn {
  if (name === 'ownerId') return 'owner'
  return name === 'speakerId' ? 'speaker' : name
}

/** Whether a column is one of the person's own. */
export function isOwnColumn(column: ColumnKey): column is CueColumnId {
  return column.startsWith('col_')
}

const GROUP_COLUMNS: readonly ColumnKey[] = ['number', 'title', 'length']

/** A cell of the sheet. */
export interface CellPlace {
  readonly cueId: Cue['id']
  readonly column: ColumnKey
}

/** The columns of a row: a group has its number, where it opens and closes, its title, and the length it is meant to have. */
export function columnsOf(cue: Cue, columns: readonly ColumnKey[]): readonly ColumnKey[] {
  return cue.kind === 'group' ? GROUP_COLUMNS : columns
}

/** The column of a row that stands for the one asked for. */
export function columnIn(cue: Cue, column: ColumnKey, columns: readonly ColumnKey[]): ColumnKey {
  return columnsOf(cue, columns).includes(column) ? column : 'title'
}

/** Whether a cell can be edited in place. A milestone has no length to edit, and so no end. */
export function isEditable(cue: Cue, column: ColumnKey): boolean {
  if (column === 'number') return false
  if (column === 'length' || column === 'end') return cue.kind !== 'milestone'
  return true
}

/** The cell `step` places along the row, the cells between that cannot be edited skipped where asked for; null at its end. */
export function neighbour(
  cue: Cue,
  column: ColumnKey,
  columns: readonly ColumnKey[],
  step: 1 | -1,
  editableOnly: boolean,
): ColumnKey | null {
  const row = columnsOf(cue, columns)
  for (let at = row.indexOf(columnIn(cue, column, columns)) + step; at >= 0 && at < row.length; at += step) {
    const next = row[at]
    if (next && (!editableOnly || isEditable(cue, next))) return next
  }
  return null
}
