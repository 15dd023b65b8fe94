import { describe, expect, it } from 'vitest'
import { oneRowEach } from '@/exchange/table/laid-out-lists'

describe('a list that was laid out for paper', () => {
  it('with its headings below each other has a row for each person', () => {
    const turned = oneRowEach([['报名表'], ['姓名', '何田', '欧阳'], ['手机', '13900000101'], ['备注', '', '素食']])
    expect(turned).toEqual([
      ['姓名', '手机', '备注'],
      ['何田', '13900000101', ''],
      ['欧阳', '', '素食'],
    ])
  })

  it('with people below their tables names the table of each', () => {
    const listed = oneRowEach([['座位表'], ['第一桌', '第二桌（8人）'], ['何田', '欧阳'], ['', '沈小舟']])
    expect(listed).toEqual([
      ['姓名', '桌次'],
      ['何田', '第一桌'],
      ['欧阳', '第二桌（8人）'],
      ['沈小舟', '第二桌（8人）'],
    ])
    expect(oneRowEach([['A组', 'B组'], ['何田']])[0]).toEqual(['姓名', '组别'])
  })

  it.each([
    [
      'a list',
      [
        ['姓名', '手机', '备注'],
        ['何田', '13900000101', ''],
        ['手机哥', '13900000102'],
      ],
    ],
    [
      'a form in two columns',
      [
        ['姓名', '何田', '手机', '139'],
        ['邮箱', 'a@example.org', '备注', '无'],
      ],
    ],
    [
      'a list of two fields',
      [
        ['姓名', '何田'],
        ['手机', '13900000101'],
      ],
    ],
    [
      'tables with headings of their own',
      [
        ['第一桌', '第二桌'],
        ['姓名', '姓名'],
        ['何田', '欧阳'],
      ],
    ],
  ])('is left alone where it is %s', (_, rows) => {
    expect(oneRowEach(rows)).toBe(rows)
  })
})
