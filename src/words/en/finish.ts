import type { Same } from '../same'
import type { finish as chinese } from '../zh-CN/finish'

export const finish: Same<typeof chinese> = {}
