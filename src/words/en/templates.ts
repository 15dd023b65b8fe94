import type { Same } from '../same'
import type { templates as chinese } from '../zh-CN/templates'

export const templates: Same<typeof chinese> = {}
