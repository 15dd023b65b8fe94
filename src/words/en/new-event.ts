import type { Same } from '../same'
import type { newEvent as chinese } from '../zh-CN/new-event'

export const newEvent: Same<typeof chinese> = {}
