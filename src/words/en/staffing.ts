import type { Same } from '../same'
import type { staffing as chinese } from '../zh-CN/staffing'

export const staffing: Same<typeof chinese> = {}
