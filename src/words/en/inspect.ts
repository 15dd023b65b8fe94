import type { Same } from '../same'
import type { inspect as chinese } from '../zh-CN/inspect'

export const inspect: Same<typeof chinese> = {
  usage: 'npm run inspect -- FILE [--sheet NAME]: prints what a sign-up list says, as JSON',
  noList:
    '{{file}} can be opened, but there is nobody in it: no headings of a sign-up list, and no row that reads as a person.',
  noSheet: '{{file}} has no sheet “{{sheet}}”. It has: {{sheets}}',
}
