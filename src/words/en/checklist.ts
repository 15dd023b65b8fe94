import type { Same } from '../same'
import type { checklist as chinese } from '../zh-CN/checklist'

export const checklist: Same<typeof chinese> = {}
