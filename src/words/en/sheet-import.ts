import type { Same } from '../same'
import type { sheetImport as chinese } from '../zh-CN/sheet-import'

export const sheetImport: Same<typeof chinese> = {
  title: 'Import a run-sheet',
}
