import { doorState } from '@/domain/attendance/door-state'
import { TURNOUT_BYS, turnoutBy } from '@/domain/attendance/turnout-by'
import type { TableSheet } from '../table-sheet'
import type { SheetFacts } from './sheet-facts'

const FIGURES = ['promised', 'came', 'notCome', 'walkIns'] as const

/** How many of each source and of each ticket type were expected, came and did not. */
export function turnoutSheet({ bundle, t }: SheetFacts): TableSheet {
  const state = doorState(bundle.checkIns)
  return {
    name: t('workbook.sheets.turnout'),
    columns: [
      { header: t('workbook.turnout.by') },
      { header: t('workbook.turnout.name') },
      ...FIGURES.map((figure) => ({ header: t(`workbook.turnout.${figure}`), numeric: true })),
    ],
    rows: TURNOUT_BYS.flatMap((by) =>
      turnoutBy(bundle.attendances, state, by).map((line) => [
        t(`workbook.turnout.${by}`),
        line.name || t('workbook.turnout.notStated'),
        ...FIGURES.map((figure) => line[figure]),
      ]),
    ),
  }
}
