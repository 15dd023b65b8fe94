import type { Same } from '../same'
import type { attendance as chinese } from '../zh-CN/attendance'

export const attendance: Same<typeof chinese> = {}
