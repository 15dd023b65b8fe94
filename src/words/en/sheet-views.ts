import type { Same } from '../same'
import type { sheetViews as chinese } from '../zh-CN/sheet-views'

export const sheetViews: Same<typeof chinese> = {
  column: 'Columns',
}
