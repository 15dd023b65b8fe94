import { useDeferredValue, useMemo } from 'react'
import { rowsOfView } from '@/domain/run-sheet/view-columns'
import type { CueId } from '@/domain/common/id'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import { useWords } from '../../../parts/words'
import type { CellSources } from './cell-requests'
import type { SheetLinks } from './links/sheet-links'
import { useOwnValues } from './links/use-own-values'
import { useSheetLinks } from './links/use-sheet-links'
import { sheetFacts, type SheetFacts } from './sheet-facts'
import { useVersions, type Versions } from './versions/use-versions'
import type { ShownSheet } from './views/use-sheet-view'

/** What links, own columns, views and versions add to a sheet. */
export interface SheetExtras {
  readonly links: SheetLinks
  readonly versions: Versions | null
  readonly facts: SheetFacts
  readonly sources: CellSources
  /** The cues the chosen view shows; null for all. */
  readonly visible: ReadonlySet<CueId> | null
}

const NO_MARKS: NonNullable<Versions['marks']> = new Map()

export function useSheetExtras(view: RunSheetView, timed: readonly TimedCue[], sheet: ShownSheet): SheetExtras {
  const { t } = useWords()
  const { event, cues, rooms } = view
  // Who and what is wanted twice is looked for when there is time, so that no key waits for it.
  const links = useSheetLinks(useDeferredValue(view), useDeferredValue(timed))
  const versions = useVersions(event, cues)
  const values = useOwnValues()
  const { own, clashes, states } = links
  const marks = versions?.marks ?? NO_MARKS
  const facts = useMemo(
    () => sheetFacts(t, { view, timed, clashes, states, marks }),
    [t, view, timed, clashes, states, marks],
  )
  const sources = useMemo(() => ({ own, rooms, values }), [own, rooms, values])
  const tracks = JSON.stringify(sheet.view?.tracks ?? [])
  const visible = useMemo(
    () =>
      tracks === '[]'
        ? null
        : new Set(rowsOfView({ tracks: JSON.parse(tracks) as string[] }, cues).map(({ id }) => id)),
    [tracks, cues],
  )
  return { links, versions, facts, sources, visible }
}
