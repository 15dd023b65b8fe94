import { LINE_TEXTS } from '@/domain/run-sheet/sheet-line'

/**
 * The columns of a run-sheet file, in their order; one's own come behind them. What people read stands first, what only the
 * app needs to read the sheet back as it was stands last.
 */
export const SHEET_FILE_COLUMNS = [
  'number',
  'start',
  'duration',
  'end',
  ...LINE_TEXTS,
  'kind',
  'track',
  'fixed',
  'fixedEnd',
  'shortest',
  'canDrop',
  'skipped',
  'color',
] as const
export type SheetFileColumn = (typeof SHEET_FILE_COLUMNS)[number]
