import type { Cue } from '@/domain/run-sheet/cue'

export type ColumnKey =
  'number' | 'start' | 'length' | 'end' | 'title' | 'owner' | 'speaker' | 'place' | 'props' | 'light' | 'sound' | 'note'

/** The columns a cell can be chosen in, from left to right. */
export const COLUMNS: readonly ColumnKey[] = [
  'number',
  'start',
  'length',
  'end',
  'title',
  'owner',
  'speaker',
  'place',
  'props',
  'light',
  'sound',
  'note',
]

/** How many columns the table has, the one of the drag handle counted. */
export const COLUMN_COUNT = COLUMNS.length + 1

/** A cell of the sheet. */
export interface CellPlace {
  readonly cueId: Cue['id']
  readonly column: ColumnKey
}

/** The columns of a row: a group has only its number, where it opens and closes, and its title. */
export function columnsOf(cue: Cue): readonly ColumnKey[] {
  return cue.kind === 'group' ? ['number', 'title'] : COLUMNS
}

/** The column of a row that stands for the one asked for. */
export function columnIn(cue: Cue, column: ColumnKey): ColumnKey {
  return columnsOf(cue).includes(column) ? column : 'title'
}

/** Whether a cell can be edited in place. A milestone has no length to edit. */
export function isEditable(cue: Cue, column: ColumnKey): boolean {
  if (column === 'number' || column === 'end') return false
  if (column === 'length') return cue.kind !== 'milestone'
  return true
}

/** The cell `step` places along the row, the cells between that cannot be edited skipped where asked for; null at its end. */
export function neighbour(cue: Cue, column: ColumnKey, step: 1 | -1, editableOnly: boolean): ColumnKey | null {
  const columns = columnsOf(cue)
  for (let at = columns.indexOf(columnIn(cue, column)) + step; at >= 0 && at < columns.length; at += step) {
    const next = columns[at]
    if (next && (!editableOnly || isEditable(cue, next))) return next
  }
  return null
}
