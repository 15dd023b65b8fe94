import { describe, expect, it } from 'vitest'
import { nameKey, phoneKey, sharesBareName } from '@/domain/attendance/person-keys'

describe('a name as it is compared', () => {
  it.each([
    ['張偉', '张伟'],
    ['歐陽 曉東', '欧阳晓东'],
    ['小花🌸', '小花'],
    ['☔ 小雨', '小雨'],
    ['Ａｎｎ　Ｌｅｅ', 'ann lee'],
    ['José', 'Jose'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['张伟', '张玮'],
    ['😀', '😎'],
    ['小花', '小华'],
    ['007', '008'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })
})

it('a phone is the same where a spreadsheet dropped its zero, and too few digits say nothing', () => {
  expect(phoneKey('0912-345-678')).toBe(phoneKey('912345678'))
  expect(phoneKey('00000')).toBe('00000')
  expect(phoneKey('0123')).toBe('')
})

it.each([
  ['Ada Byron', 'Byron, Ada', true],
  ['Wei Zhang', 'Zhang Wei', true],
  ['张三（小张）', '张三', true],
  ['Ada Byron', 'Ada Lovelace', false],
])('%s and %s may be one name: %s', (one, other, expected) => {
  expect(sharesBareName([one], [other])).toBe(expected)
})
