import type { Same } from '../same'
import type { event as chinese } from '../zh-CN/event'

export const event: Same<typeof chinese> = {}
