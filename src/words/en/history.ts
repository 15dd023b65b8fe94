import type { Same } from '../same'
import type { history as chinese } from '../zh-CN/history'

export const history: Same<typeof chinese> = {}
