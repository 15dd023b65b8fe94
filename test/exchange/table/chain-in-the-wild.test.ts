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

describe('a chain with other marks', () => {
  it.each([
    ['square brackets', '【1】沈小舟\n[2] 欧阳'],
    ['No.', 'No.1 沈小舟\nno. 2 欧阳'],
    ['places', '第1位 沈小舟\n第２位 欧阳'],
    ['bullets', '· 沈小舟\n• 欧阳'],
    ['strokes and a blank', '- 沈小舟\n- 欧阳'],
    ['stars around the names', '1. *沈小舟*\n2. *欧阳*'],
  ])('%s', (_, lines) => {
    expect(names(`#接龙\n周六夜读\n${lines}`)).toEqual(['沈小舟', '欧阳'])
  })

  it('is known without a title where all of it stands on one line, or its title runs on', () => {
    expect(names('1. 沈小舟 2. 欧阳 3. 林志')).toEqual(['沈小舟', '欧阳', '林志'])
    expect(names('#接龙周六夜读 1.沈小舟 2.欧阳')).toEqual(['沈小舟', '欧阳'])
  })
})

describe('the blocks of a chain', () => {
  it('may each count from 1, under headings without any sign, and without a title over them', () => {
    const list = people('周六夜读报名\n第一组\n1. 沈小舟\n2. 欧阳\n第二组\n1. 林志\n2. 何田\n3. 周舟')
    expect(list.map(({ name, note }) => `${name} ${note}`)).toEqual([
      '沈小舟 第一组',
      '欧阳 第一组',
      '林志 第二组',
      '何田 第二组',
      '周舟 第二组',
    ])
  })

  it.each([
    ['——候补——'],
    ['以下候补'],
    ['=====已满员，以下为候补====='],
    ['-----------满员-----------'],
    ['候补名单（按顺序）'],
  ])('below %s wait', (heading) => {
    const list = people(`#接龙\n1. 沈小舟\n2. 欧阳\n${heading}\n3. 林志`)
    expect(list.map(({ status, note }) => [status, note])).toEqual([
      [null, ''],
      [null, ''],
      ['waitlisted', ''],
    ])
  })

  it('may be lines of their own for those who wait', () => {
    expect(
      people('#接龙\n1. 沈小舟\n候补1. 欧阳\n候补：林志、何田田').map(({ name, status }) => [name, status]),
    ).toEqual([
      ['沈小舟', null],
      ['欧阳', 'waitlisted'],
      ['林志', 'waitlisted'],
      ['何田田', 'waitlisted'],
    ])
  })

  it('of rules end where the count begins anew, and rules below the names name nobody', () => {
    expect(names('#接龙\n活动规则：\n1、AA制\n2、不要迟到\n\n1. 沈小舟\n2. 欧阳')).toEqual(['沈小舟', '欧阳'])
    expect(names('#接龙\n流程：\n14:00 签到\n14:30 分享\n1. 沈小舟\n2. 欧阳')).toEqual(['沈小舟', '欧阳'])
    expect(names('#接龙\n1. 沈小舟\n2. 欧阳\n温馨提示：\n1、请准时\n2、请安静')).toEqual(['沈小舟', '欧阳'])
  })

  it('below a blank line belong to nobody, unless the count goes on', () => {
    const list = people('#接龙\n1. 沈小舟\n2. 欧阳\n要靠窗\n\n谢谢大家，周六见\n以上共2人')
    expect(list.map(({ name, note, plusOnes }) => [name, note, plusOnes])).toEqual([
      ['沈小舟', '', null],
      ['欧阳', '要靠窗', null],
    ])
  })

  it('under two titles are two lists where they share nobody, and one list posted again where they do', () => {
    const two = people('#接龙 上午场\n1. 沈小舟\n2. 欧阳\n\n#接龙 下午场\n1. 林志')
    expect(two.map(({ name, note }) => `${name} ${note}`)).toEqual(['沈小舟 上午场', '欧阳 上午场', '林志 下午场'])
    expect(names('#接龙 夜读\n1. 沈小舟\n2. 欧阳\n#接龙 夜读\n1. 沈小舟\n2. 林志')).toEqual(['沈小舟', '林志'])
  })
})

describe('what an entry says', () => {
  it.each([
    ['沈小舟 带一个蛋糕', null, '带一个蛋糕'],
    ['沈小舟 +1瓶水', null, '+1瓶水'],
    ['沈小舟2大1小', 2, ''],
    ['沈小舟 大人2小孩1', 2, ''],
    ['沈小舟2人', 1, ''],
    ['沈小舟 加一', 1, ''],
    ['沈小舟➕1', 1, ''],
    ['沈小舟+1位朋友', 1, ''],
    ['沈小舟+小孩', 1, ''],
  ])('%s', (entry, plusOnes, note) => {
    expect(people(`#接龙\n1. ${entry}`)).toMatchObject([{ name: '沈小舟', plusOnes, note }])
  })

  it.each([
    ['沈小舟 临时有事来不了', 'cancelled'],
    ['沈小舟（有事取消）', 'cancelled'],
    ['沈小舟❌', 'cancelled'],
    ['沈小舟 後補', 'waitlisted'],
    ['沈小舟 下雨就不来', null],
    ['沈小舟（朋友不来了）', null],
  ])('%s', (entry, status) => {
    expect(people(`#接龙\n1. ${entry}`)).toMatchObject([{ name: '沈小舟', status }])
  })

  it('is a tick beside the name and not in it, so that the list posted again knows everybody', () => {
    expect(people('#接龙\n1. 沈小舟✅\n2. ✅欧阳\n3. 晴天🍀').map(({ name, note }) => [name, note])).toEqual([
      ['沈小舟', '✅'],
      ['欧阳', '✅'],
      ['晴天🍀', ''],
    ])
  })

  it('is an address or a WeChat name', () => {
    expect(people('#接龙\n1. Ida Marsh ida@example.org\n2. 欧阳 微信：ouyang_1')).toMatchObject([
      { name: 'Ida Marsh', emails: ['ida@example.org'], wechat: '' },
      { name: '欧阳', emails: [], wechat: 'ouyang_1' },
    ])
  })

  it('is two people joined by a word or a plus, and one with a small word in the name', () => {
    expect(names('#接龙\n1. 沈小舟和林志\n2. 周舟+何田\n3. Ida & Oto\n4. Una van der Berg')).toEqual([
      '沈小舟',
      '林志',
      '周舟',
      '何田',
      'Ida',
      'Oto',
      'Una van der Berg',
    ])
  })
})
