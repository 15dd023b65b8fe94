import type { Same } from '../same'
import type { venues as chinese } from '../zh-CN/venues'

export const venues: Same<typeof chinese> = {}
