import type { MemberId } from '@/domain/common/id'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { Leave } from './CellEditor'
import type { ColumnKey } from './columns'
import type { SelectMode } from './rows/row-selection'
import type { CueFacts } from './sheet-facts'

/** What a row asks of the sheet around it. The object stays the same while the sheet is open. */
export interface RowRequests {
  choose(timed: TimedCue, column: ColumnKey): void
  edit(timed: TimedCue, column: ColumnKey): void
  save(timed: TimedCue, column: ColumnKey, text: string): string | null | Promise<string | null>
  /** Takes what was chosen for a cell: an id, a colour, a tick; empty clears it. */
  pick(timed: TimedCue, column: ColumnKey, value: string): void
  createPerson(timed: TimedCue, column: ColumnKey, name: string): Promise<MemberId | null>
  leave(timed: TimedCue, column: ColumnKey, where: Leave): void
  /** What a column is called. */
  nameOf(column: ColumnKey): string
  /** Whether a column holds ticks, which are turned over without an editor. */
  isTick(column: ColumnKey): boolean
  toggleStart(timed: TimedCue): void
  /** Fixes the end where it stands, or goes by the length again. */
  toggleEnd(timed: TimedCue): void
  toggleGroup(timed: TimedCue): void
  /** Selects rows as rows. */
  select(timed: TimedCue, mode: SelectMode): void
  /** Opens the menu of the row, or of the selected rows it is among. */
  menu(timed: TimedCue, x: number, y: number): void
}

/** What a group's row says about its members. `hiddenOverruns` counts those that nobody sees because it is closed. */
export interface GroupFacts {
  readonly count: number
  readonly range: string
  readonly length: number
  /** How much longer its rows take than the group is meant to; negative when shorter; null without a target. */
  readonly over: number | null
  readonly hiddenOverruns: number
}

export interface CueCellsProps {
  /** Its place among the rows that are shown. */
  readonly at: number
  readonly timed: TimedCue
  /** The columns that are shown; the same array as long as they stay. */
  readonly columns: readonly ColumnKey[]
  readonly facts: CueFacts
  readonly owner: string
  readonly speaker: string
  /** How many rows a group holds, and its time; null for other rows. */
  readonly group: GroupFacts | null
  readonly closed: boolean
  /** The chosen column of this row. */
  readonly chosen: ColumnKey | null
  /** Whether the row is among those selected as rows. */
  readonly marked: boolean
  /** Whether it was cut and waits to be put down. */
  readonly cut: boolean
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
    a.squeezed === b.squeezed &&
    before.at === after.at &&
    before.marked === after.marked &&
    before.cut === after.cut &&
    before.group?.over === after.group?.over &&
    before.columns === after.columns &&
    before.facts.sign === after.facts.sign &&
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
