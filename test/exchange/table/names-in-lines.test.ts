import { describe, expect, it } from 'vitest'
import { readNamesInLines } from '@/exchange/table/read-names-in-lines'
import { readPastedTable } from '@/exchange/table/read-table'
import { signUpsOf } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

function people(text: string) {
  const table = done(readPastedTable(text, { people: true }))
  const { entries } = signUpsOf(table, { zone: 'Asia/Shanghai', near: '2026-12-12' })
  return entries.map(({ name, phones, emails }) => [name, ...phones, ...emails])
}

const TWO = [
  ['何田', '13900000101'],
  ['沈小舟', '13900000102'],
]

describe('people in lines', () => {
  it.each([
    ['phones below the names', '何田\n13900000101\n沈小舟\n139 0000 0102'],
    ['bullets before them', '• 何田 13900000101\n• 沈小舟 13900000102'],
    ['a stop between name and phone', '何田、13900000101\n沈小舟、13900000102'],
    ['blanks that do not break', '姓名\u00a0\u00a0手机\n何田\u00a0\u00a013900000101\n沈小舟\u00a0\u00a013900000102'],
    ['a form below a title', '【报名】\n姓名：何田\n手机：13900000101\n\n姓名：沈小舟\n手机：13900000102'],
    [
      'a table of a chat, with marks for its columns',
      '|姓名|手机|\n|:-:|--:|\n|何田|13900000101|\n|沈小舟|13900000102|',
    ],
  ])('with %s', (_, text) => {
    expect(people(text)).toEqual(TWO)
  })

  it.each([
    ['a title above', '参加名单\n何田\n沈小舟\nIda Marsh'],
    ['blanks between them', '何田 沈小舟 林志'],
    ['a label before them', '参加人员：何田、沈小舟、林志'],
  ])('that are names with %s', (_, text) => {
    expect(people(text).slice(0, 2)).toEqual([['何田'], ['沈小舟']])
    expect(people(text)).toHaveLength(3)
  })

  it('may have an address behind the name', () => {
    expect(people('Ida Marsh ida@example.org\n何田 (hetian@example.org)')).toEqual([
      ['Ida Marsh', 'ida@example.org'],
      ['何田', 'hetian@example.org'],
    ])
  })

  it.each([
    ['a letter', '大家好：\n本周六下午两点见，请准时到场。\n组委会'],
    ['a table', '姓名,手机\n何田,13900000101\n沈小舟,s@example.org\n林志,13900000103'],
    ['a sentence', 'We meet at seven tonight'],
    ['one name', '何田'],
  ])('are not found in %s', (_, text) => {
    expect(readNamesInLines(text)).toBeNull()
  })
})
