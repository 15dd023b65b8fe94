import type { CueColumnId, SheetViewId } from '../common/id'
import { byPosition } from '../common/order'
import type { Cue } from './cue'
import { FIRST_COLUMNS, SHEET_COLUMNS, type CueColumn, type SheetColumnName } from './cue-column'
import type { SheetView } from './sheet-view'

/** How a view names a column: one that every sheet has by its name, one's own by its id. */
export type ViewColumn = SheetColumnName | CueColumnId

/** A column to show beside number, times and title. */
export type ShownColumn =
  | { readonly kind: 'sheet'; readonly key: SheetColumnName }
  | { readonly kind: 'own'; readonly key: CueColumnId; readonly column: CueColumn }

/**
 * The columns a view shows, in its order. Own columns that were deleted are left out. Without a view: the columns a new
 * run-sheet shows, and all own ones behind them.
 */
export function columnsOfView(view: Pick<SheetView, 'columns'> | null, columns: readonly CueColumn[]): ShownColumn[] {
  const own = columns.toSorted(byPosition)
  const wanted: readonly ViewColumn[] = view === null ? [...FIRST_COLUMNS, ...own.map(({ id }) => id)] : view.columns
  return [...new Set(wanted)].flatMap((key): ShownColumn[] => {
    if (isSheetColumn(key)) return [{ kind: 'sheet', key }]
    const column = own.find(({ id }) => id === key)
    return column ? [{ kind: 'own', key: column.id, column }] : []
  })
}

/** The columns a view does not show, in the order in which they are offered. */
export function columnsOutsideView(
  view: Pick<SheetView, 'columns'> | null,
  columns: readonly CueColumn[],
): ShownColumn[] {
  const shown = new Set<ViewColumn>(columnsOfView(view, columns).map(({ key }) => key))
  const all = [...SHEET_COLUMNS, ...columns.toSorted(byPosition).map(({ id }) => id)]
  return columnsOfView({ columns: all }, columns).filter(({ key }) => !shown.has(key))
}

/**
 * The cues a view shows, in their order: those on its tracks, all where it names none. A group stays when the main track is
 * shown or one of its rows is.
 */
export function rowsOfView<C extends Pick<Cue, 'kind' | 'track'>>(
  view: Pick<SheetView, 'tracks'> | null,
  cues: readonly C[],
): C[] {
  const tracks = view?.tracks ?? []
  if (tracks.length === 0) return [...cues]
  return cues.filter((cue, index) => {
    if (cue.kind !== 'group') return tracks.includes(cue.track)
    if (tracks.includes('')) return true
    const next = cues.slice(index + 1)
    const end = next.findIndex(({ kind }) => kind === 'group')
    return next.slice(0, end < 0 ? undefined : end).some(({ track }) => tracks.includes(track))
  })
}

/** The view that is used where none was chosen: the one without a name, if the person made changes to it. */
export function plainView(views: readonly SheetView[]): SheetView | null {
  return views.toSorted(byPosition).find(({ name }) => name === '') ?? null
}

/** The view a person chose, by its id; the one without a name, if any, where they chose none or it is gone. */
export function viewOf(views: readonly SheetView[], chosen: SheetViewId | null): SheetView | null {
  return views.find(({ id }) => id === chosen) ?? plainView(views)
}

/** Whether a name is one of the columns that every sheet has. */
export function isSheetColumn(key: string): key is SheetColumnName {
  return (SHEET_COLUMNS as readonly string[]).includes(key)
}

/** The order after a column was put at a place among those shown, 0 the first; null when it stands there already. */
export function movedColumn(
  shown: readonly ViewColumn[],
  key: ViewColumn,
  place: number,
): readonly ViewColumn[] | null {
  const from = shown.indexOf(key)
  const to = Math.max(0, Math.min(shown.length - 1, place))
  if (from < 0 || from === to) return null
  const others = shown.filter((other) => other !== key)
  return [...others.slice(0, to), key, ...others.slice(to)]
}
