import type { Same } from '../same'
import type { shell as chinese } from '../zh-CN/shell'

export const shell: Same<typeof chinese> = {}
