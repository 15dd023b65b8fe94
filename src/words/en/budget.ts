import type { Same } from '../same'
import type { budget as chinese } from '../zh-CN/budget'

export const budget: Same<typeof chinese> = {}
