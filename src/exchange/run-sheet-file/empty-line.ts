import type { SheetLine } from '@/domain/run-sheet/sheet-line'

/** A line of which nothing is known yet. */
export const EMPTY_LINE: SheetLine = {
  row: 0,
  kind: 'segment',
  track: '',
  start: null,
  end: null,
  duration: null,
  fixedEnd: false,
  follows: null,
  shortest: null,
  canDrop: false,
  skipped: false,
  color: '',
  texts: {},
  custom: {},
}
