import type { Same } from '../same'
import type { door as chinese } from '../zh-CN/door'

export const door: Same<typeof chinese> = {}
