import type { Same } from '../same'
import type { events as chinese } from '../zh-CN/events'

export const events: Same<typeof chinese> = {}
