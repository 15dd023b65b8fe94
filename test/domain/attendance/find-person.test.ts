import { describe, expect, it } from 'vitest'
import { addNameKeys, findIndex, type Findable } from '@/domain/attendance/find-index'
import { findPeople, methodOf } from '@/domain/attendance/find-person'
import type { Standing } from '@/domain/attendance/standing'
import type { AttendanceId } from '@/domain/common/id'

const person = (id: string, name: string, over: Partial<Findable> = {}): Findable => ({
  id: `att_${id}`,
  name,
  otherNames: [],
  wechat: '',
  phones: [],
  ticketCode: '',
  ...over,
})

const people = [
  person('limeng', '李萌', { phones: ['138 0000 0617'] }),
  person('liuming', '刘明', { phones: ['13900002290'], ticketCode: 'TK-0617' }),
  person('wang', '王雨晨', { wechat: 'Rainy_Wang' }),
  person('shan', '单雄', { otherNames: ['老单'] }),
  person('ouyang', '欧阳娜'),
  person('nora', 'Nora Weiß-Bauer'),
]

const ready = (): Standing => 'ready'
function prepared(list: readonly Findable[] = people) {
  const index = findIndex(list)
  while (!addNameKeys(index, 100)) continue
  return index
}
const ids = (typed: string, standing: (id: AttendanceId) => Standing = ready) =>
  findPeople(prepared(), typed, 20, standing).hits.map((hit) => hit.id.slice(4))
const first = (typed: string) => findPeople(prepared(), typed, 20, ready).hits[0]

describe('finding a person at the door', () => {
  it('finds by one Chinese character and says where it stands', () => {
    expect(first('萌')).toMatchObject({ id: 'att_limeng', way: 'character', shown: '李萌', ranges: [[1, 2]] })
  })

  it('finds by pinyin initials and underlines the letters typed', () => {
    const hit = first('lm')
    expect(ids('lm')).toEqual(['limeng', 'liuming'])
    expect(hit).toMatchObject({
      way: 'initials',
      shown: 'lǐ méng',
      ranges: [
        [0, 1],
        [3, 4],
      ],
    })
  })

  it('finds by full pinyin, by part of it, mixed with initials, and while an input method is composing', () => {
    expect(ids('wangyuchen')).toEqual(['wang'])
    expect(ids('wangyc')).toEqual(['wang'])
    expect(ids('wyuchen')).toEqual(['wang'])
    expect(ids("ou'yang")).toEqual(['ouyang'])
    expect(ids('yuchen')).toEqual(['wang'])
  })

  it('reads surnames as surnames', () => {
    expect(ids('shan')).toEqual(['shan'])
    expect(ids('oyn')).toEqual(['ouyang'])
  })

  it('finds by the last four digits, and while they are being typed', () => {
    expect(first('0617')).toMatchObject({ id: 'att_limeng', way: 'phone', shown: '0617', exact: true })
    expect(ids('06')).toEqual(['limeng'])
    expect(ids('13900002290')).toEqual(['liuming'])
    expect(ids('６１７')).toEqual([])
    expect(ids('０６１７')).toEqual(['limeng'])
  })

  it('finds by a whole ticket code only, in any case', () => {
    expect(first('tk-0617')).toMatchObject({ id: 'att_liuming', way: 'ticket', exact: true })
    expect(ids('tk-06')).toEqual([])
  })

  it('finds by WeChat name, another name, and Latin names without their accents', () => {
    expect(first('rainy')).toMatchObject({ id: 'att_wang', way: 'wechat' })
    expect(first('老单')).toMatchObject({ id: 'att_shan', way: 'otherName' })
    expect(first('weiß')).toMatchObject({ id: 'att_nora', way: 'name' })
    expect(ids('nwb')).toEqual(['nora'])
  })

  it('puts those first who can still be checked in, then exact matches', () => {
    const standing = (id: AttendanceId): Standing => (id === 'att_limeng' ? 'inside' : 'ready')
    expect(ids('lm', standing)).toEqual(['liuming', 'limeng'])
    expect(ids('李萌')).toEqual(['limeng'])
  })

  it('finds nobody for nothing, and counts all hits beyond the limit', () => {
    expect(findPeople(prepared(), '  ', 5, ready)).toEqual({ hits: [], total: 0 })
    expect(findPeople(prepared(), 'l', 1, ready)).toMatchObject({ total: 2 })
    expect(findPeople(prepared(), 'l', 1, ready).hits).toHaveLength(1)
  })

  it('finds by name, phone and ticket before any pinyin is there', () => {
    const index = findIndex([person('one', '曾一', { phones: ['13800001234'] }), person('two', '仇二')])
    expect(findPeople(index, '1234', 5, ready).total).toBe(1)
    expect(findPeople(index, '曾', 5, ready).total).toBe(1)
    expect(addNameKeys(index, 1)).toBe(false)
    expect(addNameKeys(index, 1)).toBe(true)
    expect(findPeople(index, 'zeng', 5, ready).total).toBe(1)
    expect(findPeople(index, 'qiu', 5, ready).total).toBe(1)
  })

  it('notes the method a check-in was found by', () => {
    expect(methodOf('initials')).toBe('pinyin')
    expect(methodOf('wechat')).toBe('name')
    expect(methodOf('ticket')).toBe('ticket')
  })
})
