import { describe, expect, it } from 'vitest'
import { readPastedTable } from '@/exchange/table/read-table'
import { signUpsOf } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

function people(text: string) {
  const table = done(readPastedTable(text, { people: true }))
  expect(table.kind).toBe('chain')
  return signUpsOf(table, { zone: 'Asia/Shanghai', near: '2026-12-12' }).entries
}

const names = (text: string) => people(text).map(({ name }) => name)

describe('the numbers of a chain', () => {
  it.each([
    ['full-width', '１．沈小舟\n２、欧阳'],
    ['circled', '①沈小舟\n②欧阳'],
    ['keycaps', '1️⃣ 沈小舟\n2️⃣ 欧阳'],
    ['bracketed', '（1）沈小舟\n(2) 欧阳'],
    ['Chinese', '一、沈小舟\n二、欧阳'],
    ['after a hash', '#1 沈小舟\n#2 欧阳'],
    ['before a dash', '1- 沈小舟\n2— 欧阳'],
    ['before a blank', '1 沈小舟\n2 欧阳'],
    ['before the name itself', '1沈小舟\n2欧阳'],
  ])('may be %s', (_, lines) => {
    expect(names(`#接龙 夜读\n${lines}`)).toEqual(['沈小舟', '欧阳'])
  })

  it('may all stand on the line of the title', () => {
    expect(names('#接龙 周六 1. 沈小舟 2. 欧阳 3. 林')).toEqual(['沈小舟', '欧阳', '林'])
  })

  it('of rules above the names are nobody', () => {
    expect(names('#接龙\n注意事项：\n1. 请准时\n2. 请带书\n报名：\n1. 沈小舟\n2. 欧阳')).toEqual(['沈小舟', '欧阳'])
  })
})

describe('an entry of a chain', () => {
  it.each([
    ['沈小舟 携家属2人', 2],
    ['沈小舟（带一位朋友）', 1],
    ['沈小舟 2大1小', 2],
    ['沈小舟 一大一小', 1],
    ['沈小舟×2', 1],
    ['沈小舟 2人', 1],
    ['沈小舟 + 1 friend', 1],
    ['沈小舟 2班', null],
  ])('%s brings %s', (line, plusOnes) => {
    expect(people(`#接龙\n1. ${line}`).map((entry) => [entry.name, entry.plusOnes])).toEqual([['沈小舟', plusOnes]])
  })

  it.each([
    ['沈小舟（取消）', 'cancelled'],
    ['~~沈小舟~~', 'cancelled'],
    ['沈小舟 来不了', 'cancelled'],
    ['沈小舟 候补', 'waitlisted'],
    ['沈小舟 晚到', null],
  ])('%s stands as %s', (line, status) => {
    expect(people(`#接龙\n1. ${line}`).map((entry) => [entry.name, entry.status])).toEqual([['沈小舟', status]])
  })

  it('ends its name at a stroke, a mark or a phone', () => {
    expect(names('#接龙\n1. 沈小舟-晚到\n2. @欧阳｜第二桌\n3. 林/13900000103/女\n4. 何13900000104')).toEqual([
      '沈小舟',
      '欧阳',
      '林',
      '何',
    ])
  })

  it('with several whole names is several people, and one with a remark is one', () => {
    expect(names('#接龙\n1. 沈小舟、欧阳若水\n2. 林志，素食')).toEqual(['沈小舟', '欧阳若水', '林志'])
  })
})

describe('the parts of a chain', () => {
  it('under 候补 wait, and other parts are noted', () => {
    const list = people('#接龙 限2人\n上午场：\n1. 沈小舟\n下午场：\n1. 欧阳\n候补：\n1. 何田')
    expect(list.map(({ name, status, note }) => [name, status, note])).toEqual([
      ['沈小舟', null, '上午场'],
      ['欧阳', null, '下午场'],
      ['何田', 'waitlisted', ''],
    ])
  })

  it('are none where one heading stands over everybody, and what stands below belongs to nobody', () => {
    const list = people('周六读书会接龙报名：\n1、沈小舟\n2、欧阳\n截止时间：周五晚8点')
    expect(list.map(({ name, note }) => [name, note])).toEqual([
      ['沈小舟', ''],
      ['欧阳', ''],
    ])
  })
})

describe('who comes along, and who does not come after all', () => {
  it.each([
    ['王五夫妇', '王五', 1],
    ['赵六一家三口', '赵六', 2],
    ['钱七+老公', '钱七', 1],
    ['孙八和女儿', '孙八', 1],
    ['阿森🏸+1（19:30到）', '阿森🏸', 1],
    ['Jim Green 2 people', 'Jim Green', 1],
    ['沈小舟　＋１', '沈小舟', 1],
  ])('%s', (entry, name, plusOnes) => {
    expect(people(`#接龙 夜读\n1. ${entry}\n2. 欧阳`)[0]).toMatchObject({ name, plusOnes })
  })

  it.each([
    ['孙七 ❌取消', '孙七', 'cancelled'],
    ['孙七 鸽了', '孙七', 'cancelled'],
    ['孙七 下次再来', '孙七', 'cancelled'],
    ['[候补] 孙七', '孙七', 'waitlisted'],
    ['【候补】孙七', '孙七', 'waitlisted'],
  ])('%s', (entry, name, status) => {
    expect(people(`#接龙 夜读\n1. ${entry}\n2. 欧阳`)[0]).toMatchObject({ name, status })
  })
})

describe('a chain out of a copied chat', () => {
  it('may stand behind the name of who sent it', () => {
    expect(names('清扬: #接龙\n读书会\n1. 清扬\n2. 欧阳')).toEqual(['清扬', '欧阳'])
  })
})

describe('what a chain carries along', () => {
  it('is a phone without its label, and a name that a form inside it gives once more', () => {
    const list = people(
      '【接龙管家】读书会\n发起人：清扬\n\n1. 清扬\n姓名：沈清扬\n手机：１３９００００１１１１\n2. 欧阳 电话13900001112 素食',
    )
    expect(list.map(({ name, phones, note }) => [name, ...phones, note])).toEqual([
      ['沈清扬', '13900001111', '清扬'],
      ['欧阳', '13900001112', '素食'],
    ])
  })

  it('is a part that stands in brackets on a line of its own, and nothing below a line across the page', () => {
    const list = people('#接龙\n【A桌】\n1. 沈小舟\n【B桌】\n2. 欧阳 迟到\n- - - - - - -\n收到')
    expect(list.map(({ name, note }) => [name, note])).toEqual([
      ['沈小舟', 'A桌'],
      ['欧阳', 'B桌 迟到'],
    ])
  })
})
