import type { Same } from '../same'
import type { signUpFigures as chinese } from '../zh-CN/sign-up-figures'

export const signUpFigures: Same<typeof chinese> = {
  size: '{{rows}}, {{columns}}',
  rows_one: '{{count}} row',
  rows_other: '{{count}} rows',
  columns_one: '{{count}} column',
  columns_other: '{{count}} columns',
  recognised: '{{columns}} recognised, all can be changed; {{rows}} worth a look',
  added: '{{count}} new',
  changed: '{{count}} changed',
  unchanged: '{{count}} unchanged',
  merged: '{{count}} merged',
  skipped: '{{count}} left out',
  blank: '{{count}} blank',
  headings: { number: 'Number', title: 'Job title' },
}
