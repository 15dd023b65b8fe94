import type { MemberId } from '@/domain/common/id'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { Leave } from './CellEditor'
import type { ColumnKey } from './columns'

/** What a row asks of the sheet around it. The object stays the same while the sheet is open. */
export interface RowRequests {
  choose(timed: TimedCue, column: ColumnKey): void
  edit(timed: TimedCue, column: ColumnKey): void
  save(timed: TimedCue, column: ColumnKey, text: string): Promise<string | null>
  pick(timed: TimedCue, column: 'owner' | 'speaker', id: MemberId | null): void
  createPerson(timed: TimedCue, column: 'owner' | 'speaker', name: string): Promise<MemberId | null>
  leave(timed: TimedCue, column: ColumnKey, where: Leave): void
  toggleStart(timed: TimedCue): void
  toggleGroup(timed: TimedCue): void
}

/** What a group's row says about its members. `hiddenOverruns` counts those that nobody sees because it is closed. */
export interface GroupFacts {
  readonly count: number
  readonly range: string
  readonly length: number
  readonly hiddenOverruns: number
}

export interface CueCellsProps {
  readonly timed: TimedCue
  readonly owner: string
  readonly speaker: string
  /** How many rows a group holds, and its time; null for other rows. */
  readonly group: GroupFacts | null
  readonly closed: boolean
  /** The chosen column of this row. */
  readonly chosen: ColumnKey | null
  /** What the editor starts with when the chosen cell is edited; null while it is not. */
  readonly editing: { readonly text: string | null } | null
  /** This cue runs past the fixed start behind it. */
  readonly runsOver: boolean
  /** The cell by which the sheet is entered with Tab when nothing is chosen. */
  readonly entry: boolean
  readonly requests: RowRequests
}

/** Whether two sets of properties draw the same row. A cue is the same as long as its clock reading is. */
export function sameCells(before: CueCellsProps, after: CueCellsProps): boolean {
  const [a, b] = [before.timed, after.timed]
  return (
    a.cue.id === b.cue.id &&
    a.cue.hlc === b.cue.hlc &&
    a.startsAt === b.startsAt &&
    a.endsAt === b.endsAt &&
    a.number === b.number &&
    before.owner === after.owner &&
    before.speaker === after.speaker &&
    before.group?.count === after.group?.count &&
    before.group?.range === after.group?.range &&
    before.group?.hiddenOverruns === after.group?.hiddenOverruns &&
    before.closed === after.closed &&
    before.chosen === after.chosen &&
    before.editing === after.editing &&
    before.runsOver === after.runsOver &&
    before.entry === after.entry &&
    before.requests === after.requests
  )
}
