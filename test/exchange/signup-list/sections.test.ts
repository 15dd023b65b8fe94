import { describe, expect, it } from 'vitest'
import { readSignUpList } from '@/exchange/signup-list/read-sign-up-list'

const read = (rows: readonly (readonly string[])[]) =>
  readSignUpList(rows, { zone: 'Asia/Shanghai', near: '2026-12-20' })

describe('the sections of a list', () => {
  it('are nobody, and those under 候补 wait', () => {
    const list = read([
      ['姓名', '手机'],
      ['何田', '13900000101'],
      ['二、候补名单', '二、候补名单'],
      ['姓名', '手机'],
      ['欧阳', '13900000102'],
    ])
    expect(list.entries.map(({ name, status }) => [name, status])).toEqual([
      ['何田', null],
      ['欧阳', 'waitlisted'],
    ])
    expect(list.counts).toEqual({ rows: 4, entries: 2, rejected: 2, blank: 0 })
  })

  it('are noted with everybody in them, and end where the next one begins', () => {
    const list = read([
      ['姓名', '手机', '备注'],
      ['A组', '', ''],
      ['何田', '13900000101', '素食'],
      ['候补', '', ''],
      ['欧阳', '13900000102', ''],
      ['B组', 'B组', 'B组'],
      ['沈小舟', '13900000103', ''],
    ])
    expect(list.entries.map(({ name, status, note }) => [name, status, note])).toEqual([
      ['何田', null, 'A组\n素食'],
      ['欧阳', 'waitlisted', ''],
      ['沈小舟', null, 'B组'],
    ])
  })

  it('are not people who left nothing but their name, or wrote one thing twice', () => {
    const list = read([
      ['姓名', '昵称', '手机'],
      ['何田', '', ''],
      ['欧阳', '欧阳', ''],
      ['沈小舟', '', '13900000103'],
    ])
    expect(list.entries.map(({ name }) => name)).toEqual(['何田', '欧阳', '沈小舟'])
  })

  it('are not looked for in a list of names alone', () => {
    expect(read([['姓名'], ['何田'], ['A组']]).entries.map(({ name }) => name)).toEqual(['何田', 'A组'])
  })
})

it.each(['应到：7人', '实到 4', '签到人数', '缺席3人', '报名总数'])('%s below a list is nobody', (sum) => {
  expect(
    read([
      ['姓名', '签到'],
      ['何田', '√'],
      [sum, '4'],
    ]).entries.map(({ name }) => name),
  ).toEqual(['何田'])
})
