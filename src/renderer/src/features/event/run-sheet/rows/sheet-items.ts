import type { CueId } from '@/domain/common/id'
import { cueBefore } from '@/domain/run-sheet/repairs'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { ShownRow } from '../rows'

/** One line of the table: a row of the sheet, or a mark above it. Its height is known, so that long sheets can be windowed. */
export type SheetItem =
  | { readonly kind: 'row'; readonly key: string; readonly at: number; readonly shown: ShownRow }
  | { readonly kind: 'gap'; readonly key: string; readonly row: TimedCue; readonly before: TimedCue | null }
  | {
      readonly kind: 'over' | 'squeezed'
      readonly key: string
      readonly row: TimedCue
      readonly before: TimedCue
      readonly index: number
    }

/** Heights in pixels, borders counted; SheetTable.module.css and MarkRows.module.css draw them. */
export const ITEM_HEIGHTS: Readonly<Record<SheetItem['kind'], number>> = { row: 28, gap: 20, over: 28, squeezed: 28 }

/** The lines of the table in their order: marks stand above the row they belong to. */
export function sheetItems(timed: readonly TimedCue[], rows: readonly ShownRow[]): SheetItem[] {
  return rows.flatMap((shown, at): SheetItem[] => {
    const { timed: row, index } = shown
    const { id } = row.cue
    const gap = gapAbove(timed, rows, at)
    const before = row.overrun > 0 ? cueBefore(timed, index) : null
    return [
      ...(gap
        ? [{ kind: 'gap' as const, key: `gap ${id}`, row: gap, before: cueBefore(timed, timed.indexOf(gap)) }]
        : []),
      ...(before ? [{ kind: 'over' as const, key: `over ${id}`, row, before, index }] : []),
      ...(row.squeezed > 0 ? [{ kind: 'squeezed' as const, key: `squeezed ${id}`, row, before: row, index }] : []),
      { kind: 'row', key: id, at, shown },
    ]
  })
}

/** The cues that run past the fixed start behind them. */
export function lateCues(timed: readonly TimedCue[]): ReadonlySet<CueId> {
  const late = new Set<CueId>()
  for (const [index, row] of timed.entries()) {
    const before = row.overrun > 0 ? cueBefore(timed, index) : null
    if (before) late.add(before.cue.id)
  }
  return late
}

/** The free time shown above a row. Where a group begins with a gap, it stands above the group's own row. */
function gapAbove(timed: readonly TimedCue[], rows: readonly ShownRow[], at: number): TimedCue | null {
  const row = rows[at]
  if (!row) return null
  const { cue } = row.timed
  if (cue.kind !== 'group')
    return row.timed.gapBefore > 0 && rows[at - 1]?.timed.cue.kind !== 'group' ? row.timed : null
  if (rows[at - 1]?.timed.cue.kind === 'group' && rows[at - 1]?.block.length === 1) return null
  const next = timed.slice(row.index + 1).find((later) => later.cue.kind !== 'group')
  return next && next.gapBefore > 0 ? next : null
}
