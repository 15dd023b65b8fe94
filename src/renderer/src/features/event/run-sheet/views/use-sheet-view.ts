import { useMemo } from 'react'
import type { SheetViewId } from '@/domain/common/id'
import type { SheetView } from '@/domain/run-sheet/sheet-view'
import { columnsOfView, viewOf, type ShownColumn } from '@/domain/run-sheet/view-columns'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import { useChosenView } from '../../../../parts/chosen-view'
import { columnKeys, type ColumnKey } from '../columns'

/** The way the sheet is looked at: which view, and what it shows. */
export interface ShownSheet {
  /** Null for the whole sheet as a new one shows it. */
  readonly view: SheetView | null
  /** The chosen view by name; null for the whole sheet. */
  readonly viewId: SheetViewId | null
  readonly columns: readonly ShownColumn[]
  /** The same array as long as the columns stay. */
  readonly keys: readonly ColumnKey[]
  choose(id: SheetViewId | null): void
}

/** What the tools over the sheet need of it: none of it changes while cells are edited, so they are not drawn again. */
export interface SheetParts extends Pick<RunSheetView, 'event' | 'views' | 'columns'> {
  /** Names of the parallel tracks. */
  readonly tracks: readonly string[]
}

export function useSheetView({ event, views, columns }: RunSheetView): ShownSheet {
  const [chosen, choose] = useChosenView(event.id)
  const view = viewOf(views, chosen)
  const shown = columnsOfView(view, columns)
  const sign = columnKeys(shown).join(' ')
  const keys = useMemo(() => sign.split(' ') as ColumnKey[], [sign])
  return { view, viewId: view === null || view.name === '' ? null : view.id, columns: shown, keys, choose }
}
