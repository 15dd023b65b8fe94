import type { Same } from '../same'
import type { runSheet as chinese } from '../zh-CN/run-sheet'

export const runSheet: Same<typeof chinese> = {}
