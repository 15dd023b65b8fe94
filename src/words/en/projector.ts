import type { Same } from '../same'
import type { projector as chinese } from '../zh-CN/projector'

export const projector: Same<typeof chinese> = {
  title: 'Projector',
}
