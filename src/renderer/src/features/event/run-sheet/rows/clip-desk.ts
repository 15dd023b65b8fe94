import { useSyncExternalStore } from 'react'
import type { CueId } from '@/domain/common/id'
import type { CopiedCues } from '@/domain/run-sheet/copied-cues'

/** What goes on the clipboard: text for other programs, and for rows everything about them. */
export interface Clipping {
  readonly text: string
  readonly own: CopiedCues | null
}

const NONE: ReadonlySet<CueId> = new Set()

// The clipboard is the window's, not a sheet's: what is cut in one event can be put down in another.
let last: Clipping | null = null
let cut: ReadonlySet<CueId> = NONE
const watchers = new Set<() => void>()

/** What was copied last in this window: for buttons, which may not read the clipboard. */
export function lastClipping(): Clipping | null {
  return last
}

export function keepClipping(clipping: Clipping): void {
  last = clipping
}

/** Marks rows as cut, until they are put down or something else is copied. */
export function setCutRows(rows: readonly CueId[]): void {
  if (rows.length === 0 && cut.size === 0) return
  cut = rows.length === 0 ? NONE : new Set(rows)
  for (const tell of watchers) tell()
}

/** The rows that were cut and wait to be put down, in whichever event they are. */
export function useCutRows(): ReadonlySet<CueId> {
  return useSyncExternalStore(watch, () => cut)
}

function watch(tell: () => void): () => void {
  watchers.add(tell)
  return () => watchers.delete(tell)
}
