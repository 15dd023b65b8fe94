import type { Same } from '../same'
import type { workbook as chinese } from '../zh-CN/workbook'

export const workbook: Same<typeof chinese> = {}
