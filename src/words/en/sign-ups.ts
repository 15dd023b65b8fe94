import type { Same } from '../same'
import type { signUps as chinese } from '../zh-CN/sign-ups'

export const signUps: Same<typeof chinese> = {}
