import type { Same } from '../same'
import type { people as chinese } from '../zh-CN/people'

export const people: Same<typeof chinese> = {}
