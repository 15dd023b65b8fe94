import type { Same } from '../same'
import type { firstStart as chinese } from '../zh-CN/first-start'

export const firstStart: Same<typeof chinese> = {}
