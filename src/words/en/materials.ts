import type { Same } from '../same'
import type { materials as chinese } from '../zh-CN/materials'

export const materials: Same<typeof chinese> = {}
