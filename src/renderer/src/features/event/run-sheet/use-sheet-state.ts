import { useCallback, useState } from 'react'
import type { CueId } from '@/domain/common/id'
import type { CellPlace } from './columns'

/** Which cell is chosen, whether it is being edited, and which groups are closed. */
export interface SheetState {
  readonly chosen: CellPlace | null
  /** What the editor starts with: `null` inside takes what stands in the cell. Null while nothing is edited. */
  readonly editing: { readonly text: string | null } | null
  readonly closed: ReadonlySet<CueId>
  choose(place: CellPlace | null): void
  edit(place: CellPlace, text?: string | null): void
  /** Ends editing where the cell is still the edited one. */
  stopEditing(place: CellPlace): void
  toggleGroup(id: CueId): void
}

interface Chosen {
  readonly place: CellPlace | null
  readonly editing: { readonly text: string | null } | null
}

const NOTHING: Chosen = { place: null, editing: null }

/** The state of the sheet on the screen. Nothing of it is stored. */
export function useSheetState(): SheetState {
  const [state, setState] = useState<Chosen>(NOTHING)
  const [closed, setClosed] = useState<ReadonlySet<CueId>>(new Set())
  const choose = useCallback((place: CellPlace | null) => {
    setState((before) => (same(before.place, place) && !before.editing ? before : { place, editing: null }))
  }, [])
  const edit = useCallback((place: CellPlace, text: string | null = null) => setState({ place, editing: { text } }), [])
  const stopEditing = useCallback(
    (place: CellPlace) =>
      setState((before) => (same(before.place, place) && before.editing ? { place, editing: null } : before)),
    [],
  )
  const toggleGroup = useCallback((id: CueId) => {
    setClosed((before) => {
      const after = new Set(before)
      if (!after.delete(id)) after.add(id)
      return after
    })
  }, [])
  return { chosen: state.place, editing: state.editing, closed, choose, edit, stopEditing, toggleGroup }
}

function same(a: CellPlace | null, b: CellPlace | null): boolean {
  return a?.cueId === b?.cueId && a?.column === b?.column
}
