import type { CueId } from '@/domain/common/id'
import type { Target } from '@/domain/run-sheet/move-cues'
import type { TimedCue } from '@/domain/run-sheet/time-cues'

/** A row that is shown, and the cues that move along with it: a closed group takes its members with it. */
export interface ShownRow {
  readonly timed: TimedCue
  /** Its place in the timed sheet. */
  readonly index: number
  readonly block: readonly CueId[]
}

/** The rows that are shown while some groups are closed. */
export function shownRows(timed: readonly TimedCue[], closed: ReadonlySet<CueId>): ShownRow[] {
  const rows: { timed: TimedCue; index: number; block: CueId[] }[] = []
  let hiding = false
  for (const [index, row] of timed.entries()) {
    if (row.cue.kind === 'group') hiding = closed.has(row.cue.id)
    else if (hiding) {
      rows.at(-1)?.block.push(row.cue.id)
      continue
    }
    rows.push({ timed: row, index, block: [row.cue.id] })
  }
  return rows
}

/** Where a row goes when it moves one place up or down among those shown; null at the end of the sheet. */
export function stepTarget(rows: readonly ShownRow[], cueId: CueId, step: 1 | -1): Target<CueId> | null {
  const at = rows.findIndex((row) => row.timed.cue.id === cueId)
  const next = at < 0 ? undefined : rows[at + step]
  if (!next) return null
  if (step === -1) return { before: next.timed.cue.id }
  const last = next.block.at(-1)
  return last === undefined ? null : { after: last }
}

/** Where a row goes when it is dropped on another one: to its place. */
export function dropTarget(rows: readonly ShownRow[], dragged: CueId, over: CueId): Target<CueId> | null {
  const from = rows.findIndex((row) => row.timed.cue.id === dragged)
  const to = rows.findIndex((row) => row.timed.cue.id === over)
  if (from < 0 || to < 0 || from === to) return null
  const last = rows[to]?.block.at(-1)
  return from < to && last !== undefined ? { after: last } : { before: over }
}
