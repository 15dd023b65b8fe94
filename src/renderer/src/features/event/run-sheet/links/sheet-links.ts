import { createContext, useContext } from 'react'
import type { CueColumnId, CueId, MaterialId } from '@/domain/common/id'
import type { CueClash } from '@/domain/run-sheet/cue-clashes'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import type { PropState } from '@/domain/run-sheet/prop-states'
import type { RunSheetView } from '@/storage/reads/run-sheet'

/** What cells and the inspector know beside the cue: people, rooms, materials, own columns, and how they stand. */
export interface SheetLinks {
  readonly view: RunSheetView
  readonly own: ReadonlyMap<CueColumnId, CueColumn>
  readonly clashes: ReadonlyMap<CueId, readonly CueClash[]>
  readonly states: ReadonlyMap<MaterialId, PropState>
}

export const SheetLinksContext = createContext<SheetLinks | null>(null)

export function useSheetLinks(): SheetLinks {
  const links = useContext(SheetLinksContext)
  if (links === null) throw new Error('Outside of a run-sheet')
  return links
}
