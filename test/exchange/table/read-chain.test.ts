import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CHAIN_HEADER, looksLikeChain, readChain } from '@/exchange/table/read-chain'
import { readPastedTable } from '@/exchange/table/read-table'
import { signUpsOf } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

const entries = (text: string) => readChain(text).slice(1)

describe('a chain out of a chat', () => {
  it.each(['#接龙 周六夜读', '#接龍', '接龙', '#Group Note', '#接龙：周六'])('is known by its title %s', (title) => {
    expect(looksLikeChain(`${title}\n1. 沈小舟`)).toBe(true)
  })

  it('is known by its count where the title was left out, and is no table that counts its rows', () => {
    expect(looksLikeChain('1. 沈小舟\n2. 欧阳\n3. Ada')).toBe(true)
    expect(looksLikeChain('1.\t沈小舟\t139\n2.\t欧阳\t138')).toBe(false)
    expect(looksLikeChain('1. a,b\n2. c,d')).toBe(false)
    expect(looksLikeChain('姓名,手机\n沈小舟,13900000201')).toBe(false)
    expect(looksLikeChain('#接龙')).toBe(false)
  })

  it('gives name, phone, people brought along and remark', () => {
    const text =
      '#接龙 夜读\n晚上7.30开始\n\n1. 沈小舟 （晚到）\n2、欧阳 +2\n3）林 139-0000-0201 素食\n4. 老周（带1位）\n5. Ada Byron +1 vegan\n6. Crystal🍀'
    expect(entries(text)).toEqual([
      ['1', '沈小舟', '', '', '晚到'],
      ['2', '欧阳', '', '2', ''],
      ['3', '林', '139-0000-0201', '', '素食'],
      ['4', '老周', '', '1', ''],
      ['5', 'Ada Byron', '', '1', 'vegan'],
      ['6', 'Crystal🍀', '', '', ''],
    ])
  })

  it('keeps empty slots, gaps in the count, and lines that go on', () => {
    expect(entries('#接龙\n1.\n2. 甲\n要靠窗\n3. 乙\n5. 丙')).toEqual([
      ['1', '', '', '', ''],
      ['2', '甲', '', '', '要靠窗'],
      ['3', '乙', '', '', ''],
      ['5', '丙', '', '', ''],
    ])
  })

  it('reads a list on one line, with its empty slots', () => {
    expect(entries('#接龙 1. 2. 甲 gt7 3. 乙')).toEqual([
      ['1', '', '', '', ''],
      ['2', '甲', '', '', 'gt7'],
      ['3', '乙', '', '', ''],
    ])
  })

  it('passes over examples, links and quoted replies, and takes the last of several posts', () => {
    const first = '#接龙 夜读\n例 姓名 人数\nhttps://example.org/a\n1. 甲\n2. 乙'
    expect(entries(first).map(([, name]) => name)).toEqual(['甲', '乙'])
    expect(entries(`${first}\n#接龙 夜读\n1. 甲\n2. 丙\n3. 丁`).map(([, name]) => name)).toEqual(['甲', '丙', '丁'])
    expect(entries(`「小林：${first}」\n- - - - - - - -\n1. 戊\n2. 己`).map(([, name]) => name)).toEqual(['戊', '己'])
  })

  it('is a sign-up list like any other', () => {
    const table = done(readPastedTable('#接龙\n1. 沈小舟 +1\n2.\n3. 欧阳 13900000202 素食', { people: true }))
    const list = signUpsOf(table, { zone: 'Asia/Shanghai', near: '2026-12-12' })
    expect([table.kind, list.counts]).toEqual(['chain', { rows: 3, entries: 2, rejected: 0, blank: 1 }])
    expect(list.entries.map(({ name, plusOnes, phones, note }) => [name, plusOnes, phones, note])).toEqual([
      ['沈小舟', 1, [], ''],
      ['欧阳', null, ['13900000202'], '素食'],
    ])
    expect(done(readPastedTable('#接龙\n1. 沈小舟\n2. 欧阳')).kind).toBe('csv')
  })

  it('never throws, and its rows are as long as its header', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string(), fc.constantFrom('#接龙', '1. 甲', '2、乙 +1', '- - - -', '例 x'))),
        (lines) => {
          const text = lines.join('\n')
          looksLikeChain(text)
          for (const row of readChain(text)) expect(row).toHaveLength(CHAIN_HEADER.length)
        },
      ),
    )
  })
})
