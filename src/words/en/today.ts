import type { Same } from '../same'
import type { today as chinese } from '../zh-CN/today'

export const today: Same<typeof chinese> = {}
