import type { CueId } from '@/domain/common/id'
import type { Target } from '@/domain/run-sheet/move-cues'
import type { ShownRow } from '../rows'

/** What a click or a key does to the selection: only this row, this one more or less, or all up to it. */
export type SelectMode = 'only' | 'toggle' | 'range'

interface Selection {
  readonly selected: ReadonlySet<CueId>
  readonly anchor: CueId | null
}

/** The rows that are selected after a click on one of them, and where a range would begin. */
export function afterClick(
  rows: readonly ShownRow[],
  { selected, anchor }: Selection,
  clicked: CueId,
  mode: SelectMode,
): { readonly rows: readonly CueId[]; readonly anchor: CueId } {
  if (mode === 'range') {
    const from = anchor ?? clicked
    return { rows: between(rows, from, clicked), anchor: from }
  }
  if (mode === 'only') return { rows: [clicked], anchor: clicked }
  // The cell that was chosen before counts as the first selected row, as in every table.
  const before = selected.size === 0 && anchor !== null && anchor !== clicked ? new Set([anchor]) : new Set(selected)
  if (!before.delete(clicked)) before.add(clicked)
  return { rows: idsOf(rows).filter((id) => before.has(id)), anchor: clicked }
}

/** All rows from one to another, both counted, in the order of the sheet. */
export function between(rows: readonly ShownRow[], from: CueId, to: CueId): CueId[] {
  const ids = idsOf(rows)
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)]
  if (a < 0 || b < 0) return b < 0 ? [] : [to]
  return ids.slice(Math.min(a, b), Math.max(a, b) + 1)
}

/** The rows an action is meant for: those selected, else the row of the chosen cell. */
export function meantRows(
  rows: readonly ShownRow[],
  selected: ReadonlySet<CueId>,
  chosen: CueId | null,
): readonly ShownRow[] {
  const some = selected.size === 0 ? [] : rows.filter((row) => selected.has(row.timed.cue.id))
  if (some.length > 0) return some
  return rows.filter((row) => row.timed.cue.id === chosen)
}

/** All cues of rows: a closed group stands for its members too. */
export function cuesOf(rows: readonly ShownRow[]): CueId[] {
  return rows.flatMap((row) => row.block)
}

/** Where rows go when they move one place up or down together; null at the end of the sheet. */
export function stepOfRows(rows: readonly ShownRow[], moved: readonly ShownRow[], step: 1 | -1): Target<CueId> | null {
  const places = moved.map((row) => rows.indexOf(row))
  const next = rows[step === -1 ? Math.min(...places) - 1 : Math.max(...places) + 1]
  if (!next || moved.length === 0) return null
  if (step === -1) return { before: next.timed.cue.id }
  const last = next.block.at(-1)
  return last === undefined ? null : { after: last }
}

/** The row to choose when rows have gone: the one behind them, else the one before. */
export function rowLeft(rows: readonly ShownRow[], gone: readonly ShownRow[]): CueId | null {
  const places = gone.map((row) => rows.indexOf(row))
  const after = rows.slice(Math.max(...places) + 1)[0]
  const before = rows.slice(0, Math.min(...places)).at(-1)
  return (after ?? before)?.timed.cue.id ?? null
}

function idsOf(rows: readonly ShownRow[]): CueId[] {
  return rows.map((row) => row.timed.cue.id)
}
