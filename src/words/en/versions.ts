import type { Same } from '../same'
import type { versions as chinese } from '../zh-CN/versions'

export const versions: Same<typeof chinese> = {
  draft: 'Draft',
}
