import { describe, expect, it } from 'vitest'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { oneBelowTheOther } from '@/exchange/table/side-by-side'
import { done } from '../../builders/done'

const BLOCKS = [
  ['签到表'],
  ['序号', '姓名', '手机', '', '序号', '姓名', '手机'],
  ['1', '何田', '13900000101', '', '3', '沈小舟', '13900000103'],
  ['2', '欧阳', '13900000102'],
]

describe('a list in blocks beside each other', () => {
  it('is one list, and nobody gets a phone of the next block', async () => {
    expect(oneBelowTheOther(BLOCKS)).toEqual([
      ['签到表'],
      ['序号', '姓名', '手机', ''],
      ['1', '何田', '13900000101', ''],
      ['2', '欧阳', '13900000102'],
      ['3', '沈小舟', '13900000103'],
      [],
    ])
    const bytes = new TextEncoder().encode(BLOCKS.map((row) => row.join(',')).join('\n'))
    const list = done(await readSignUps(bytes, { zone: 'Asia/Shanghai', near: '2026-12-20' }))
    expect(list.entries.map(({ name, phones }) => [name, ...phones])).toEqual([
      ['何田', '13900000101'],
      ['欧阳', '13900000102'],
      ['沈小舟', '13900000103'],
    ])
    expect(list.counts).toEqual({ rows: 4, entries: 3, rejected: 0, blank: 1 })
  })

  it('is none where only some headings come twice, or none of them is a name', () => {
    const twice = [
      ['Name', 'Company', 'Address', 'Company'],
      ['Ida Marsh', 'A', 'B', 'C'],
    ]
    expect(oneBelowTheOther(twice)).toBe(twice)
    const weeks = [
      ['手机', '邮箱', '手机', '邮箱'],
      ['13900000101', 'a@example.org', '', ''],
    ]
    expect(oneBelowTheOther(weeks)).toBe(weeks)
    const bare = [['何田', '13900000101']]
    expect(oneBelowTheOther(bare)).toBe(bare)
  })

  it('keeps the columns before the blocks with everybody in them', () => {
    const rows = [
      ['桌次', '姓名', '姓名'],
      ['1桌', '何田', '欧阳'],
      ['2桌', '沈小舟', ''],
    ]
    expect(oneBelowTheOther(rows)).toEqual([
      ['桌次', '姓名'],
      ['1桌', '何田'],
      ['1桌', '欧阳'],
      ['2桌', '沈小舟'],
    ])
  })

  it('notes the table that stands over a block, and leaves other groups of headings alone', async () => {
    const tables = [
      ['第一桌', '第一桌', '第二桌', '第二桌'],
      ['姓名', '电话', '姓名', '电话'],
      ['何田', '13900000101', '欧阳', '13900000102'],
    ]
    expect(oneBelowTheOther(tables)).toEqual([
      ['姓名', '电话', '桌次'],
      ['何田', '13900000101', '第一桌'],
      ['欧阳', '13900000102', '第二桌'],
    ])
    const contacts = [['本人', '本人', '紧急联系人', '紧急联系人'], ...tables.slice(1)]
    expect(oneBelowTheOther(contacts)).toBe(contacts)
    const bytes = new TextEncoder().encode(contacts.map((row) => row.join(',')).join('\n'))
    const list = done(await readSignUps(bytes, { zone: 'Asia/Shanghai', near: '2026-12-20' }))
    expect(list.entries.map(({ name, phones }) => [name, ...phones])).toEqual([['何田', '13900000101']])
  })
})
