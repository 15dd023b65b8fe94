import { useCallback, useState } from 'react'
import type { CueId } from '@/domain/common/id'
import type { CellPlace, ColumnKey } from './columns'
import { setCutRows, useCutRows } from './rows/clip-desk'

/** Which cell is chosen, whether it is being edited, which rows are selected, and which groups are closed. */
export interface SheetState {
  /** The columns that are shown, from left to right. */
  readonly columns: readonly ColumnKey[]
  readonly chosen: CellPlace | null
  /** What the editor starts with: `null` inside takes what stands in the cell. Null while nothing is edited. */
  readonly editing: { readonly text: string | null } | null
  /** Rows selected as rows; empty while only a cell is chosen. */
  readonly selected: ReadonlySet<CueId>
  /** Where a range of rows began. */
  readonly anchor: CueId | null
  /** Rows that were cut and wait to be put down, those of another event too. */
  readonly cut: ReadonlySet<CueId>
  readonly closed: ReadonlySet<CueId>
  /** Counts how often the focus was asked back into the sheet. */
  readonly focusAsked: number
  /** Chooses a cell; a selection of rows ends. */
  choose(place: CellPlace | null): void
  /** Selects rows, with the chosen cell among them. */
  select(rows: readonly CueId[], place: CellPlace, anchor: CueId): void
  /** Ends the selection of rows; the chosen cell stays. */
  unselect(): void
  edit(place: CellPlace, text?: string | null): void
  /** Ends editing where the cell is still the edited one. */
  stopEditing(place: CellPlace): void
  setCut(rows: readonly CueId[]): void
  toggleGroup(id: CueId): void
  /** Brings the focus back to the chosen cell, e.g. when a bar beside the sheet closes. */
  focus(): void
}

interface Chosen {
  readonly place: CellPlace | null
  readonly editing: { readonly text: string | null } | null
  readonly selected: ReadonlySet<CueId>
  readonly anchor: CueId | null
}

const NONE: ReadonlySet<CueId> = new Set()
const NOTHING: Chosen = { place: null, editing: null, selected: NONE, anchor: null }

/** The state of the sheet on the screen. Nothing of it is stored. */
export function useSheetState(columns: readonly ColumnKey[]): SheetState {
  const [state, setState] = useState<Chosen>(NOTHING)
  const [closed, setClosed] = useState<ReadonlySet<CueId>>(NONE)
  const cut = useCutRows()
  const [focusAsked, setFocusAsked] = useState(0)
  const choose = useCallback((place: CellPlace | null) => {
    setState((before) =>
      same(before.place, place) && !before.editing && before.selected.size === 0
        ? before
        : { place, editing: null, selected: NONE, anchor: place?.cueId ?? null },
    )
  }, [])
  const select = useCallback(
    (rows: readonly CueId[], place: CellPlace, anchor: CueId) =>
      setState({ place, editing: null, selected: new Set(rows), anchor }),
    [],
  )
  const unselect = useCallback(() => setState((before) => ({ ...before, selected: NONE })), [])
  const edit = useCallback(
    (place: CellPlace, text: string | null = null) =>
      setState({ place, editing: { text }, selected: NONE, anchor: place.cueId }),
    [],
  )
  const stopEditing = useCallback(
    (place: CellPlace) =>
      setState((before) => (same(before.place, place) && before.editing ? { ...before, editing: null } : before)),
    [],
  )
  const toggleGroup = useCallback((id: CueId) => {
    setClosed((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  const focus = useCallback(() => setFocusAsked((count) => count + 1), [])
  const { place, editing, selected, anchor } = state
  const facts = { columns, chosen: place, editing, selected, anchor, cut, closed, focusAsked }
  return { ...facts, choose, select, unselect, edit, stopEditing, setCut: setCutRows, toggleGroup, focus }
}

function same(a: CellPlace | null, b: CellPlace | null): boolean {
  return a?.cueId === b?.cueId && a?.column === b?.column
}
