import type { Same } from '../same'
import type { settings as chinese } from '../zh-CN/settings'

export const settings: Same<typeof chinese> = {}
