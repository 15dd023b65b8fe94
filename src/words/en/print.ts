import type { Same } from '../same'
import type { print as chinese } from '../zh-CN/print'

export const print: Same<typeof chinese> = {}
