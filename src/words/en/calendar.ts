import type { Same } from '../same'
import type { calendar as chinese } from '../zh-CN/calendar'

export const calendar: Same<typeof chinese> = {}
