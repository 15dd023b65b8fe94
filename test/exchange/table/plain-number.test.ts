import { expect, it } from 'vitest'
import { plainNumber } from '@/exchange/table/plain-number'

it.each([
  [13900000201, '0.00E+00', '13900000201'],
  [125, '00000', '00125'],
  [701111001, '0000 000 000', '0701111001'],
  [912345678, '"0"0', '0912345678'],
  [13900000201, '"+86"0', '+8613900000201'],
  [7, '\\00', '07'],
  [12, '#,##0', '12'],
  [99.5, '"¥"#,##0.00', '99.5'],
  [0.15, '0%', '0.15'],
  [-5, '000', '-5'],
  [7, 'General', '7'],
  [7, '', '7'],
])('%s in the format %s is %s', (value, format, expected) => {
  expect(plainNumber(value, format)).toBe(expected)
})
