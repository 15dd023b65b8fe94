import { LINE_TEXTS, type SheetLine } from '@/domain/run-sheet/sheet-line'
import type { TableFile, TableRefusal } from '../table/table-file'

/** What a column of a foreign run-sheet can be read as. */
export const SHEET_FIELDS = [
  'day',
  'start',
  'end',
  'duration',
  'kind',
  'track',
  ...LINE_TEXTS,
  'shortest',
  'canDrop',
  'skipped',
  'follows',
  'fixed',
  'fixedEnd',
  'color',
] as const
export type SheetField = (typeof SHEET_FIELDS)[number]

/**
 * What becomes of a column. `track`: a department's column, each filled cell is a cue of its own on that track (the empty
 * name is the main track), and the people stand in `ownerColumn`. `custom` keeps it as a column of its own.
 */
export type ColumnUse =
  | { readonly kind: 'field'; readonly field: SheetField }
  | { readonly kind: 'track'; readonly name: string; readonly ownerColumn: number | null }
  | { readonly kind: 'ownerOf'; readonly column: number }
  | { readonly kind: 'custom' }
  | { readonly kind: 'ignore' }

/** A column as it was found, and what it is read as; the person can change that. */
export interface SheetColumn {
  readonly index: number
  readonly header: string
  readonly use: ColumnUse
  /** The first filled cells, to recognise it by. */
  readonly examples: readonly string[]
}

/** What a cell can say that no cue can take. */
export const PROBLEM_KINDS = [
  'clock',
  'length',
  'zero',
  'negative',
  'tooLong',
  'endBeforeStart',
  'yesNo',
  'loop',
] as const
export type SheetProblemKind = (typeof PROBLEM_KINDS)[number]

/** What was not understood; the line is there all the same, without that value. */
export interface SheetProblem {
  /** Counted from 1, as the person sees it in the file. */
  readonly row: number
  readonly header: string
  readonly text: string
  readonly what: SheetProblemKind
}

/** A foreign run-sheet as it was understood. */
export interface RunSheetTable {
  /** Sheets of the file that could be read instead, by name. */
  readonly sheets: readonly string[]
  readonly sheet: number
  /** The row of the headings, counted from 1; 0 when there are none. */
  readonly headerRow: number
  readonly columns: readonly SheetColumn[]
  readonly lines: readonly SheetLine[]
  readonly problems: readonly SheetProblem[]
  /** Days named in the file, in its order, when there are several; one of them is the day of the event. */
  readonly days: readonly string[]
  readonly day: string | null
  /** How many lines belong to other days than that one; they are among the lines unless they were left out. */
  readonly otherDayLines: number
  /** Readings past midnight are written as 25:30 in it; elsewhere a clock that falls back has passed midnight. */
  readonly clockGoesOn: boolean
  /** Rows of the sheet, blank ones included. */
  readonly rowCount: number
  /** Not one line says when it starts or how long it takes. */
  readonly noTimes: boolean
}

/** What a run-sheet is read from: the tables of a file, the cues of another program's project, or a list of timed lines. */
export type RunSheetSource =
  | { readonly kind: 'tables'; readonly file: TableFile }
  | { readonly kind: 'project'; readonly table: RunSheetTable }
  | { readonly kind: 'timeline'; readonly table: RunSheetTable }

/** Choices of the person that override what was found. */
export interface RunSheetChoices {
  readonly sheet?: number
  /** Counted from 1; 0 for none. */
  readonly headerRow?: number
  readonly uses?: ReadonlyMap<number, ColumnUse>
  /** Which of the days is the day of the event. */
  readonly day?: string
  /** The event's own day, taken where the file names it and nobody chose. */
  readonly eventDay?: string | null
  /** Leaves the lines of the other days out. */
  readonly onlyThatDay?: boolean
}

export type RunSheetFileRefusal =
  | TableRefusal
  | { readonly kind: 'notAProject' }
  | { readonly kind: 'noCues' }
  | { readonly kind: 'tooManyCues'; readonly most: number }

/** More lines than any evening has; a longer table is another kind of list. */
export const MOST_CUES = 2000
