import { describe, expect, it } from 'vitest'
import { inListOrder, readingLetter, type ListOrder } from '@/domain/attendance/list-order'
import { anAttendance } from '../../builders/a-door'

const NAMES = ['曾国', '单雄', 'Nora Weiß', '区小明', '阿米娜', '李萌', '123']
const TABLES = ['10', '2', '', '2', '1', '10', '']
const lines = NAMES.map((_, at) => ({
  number: at + 1,
  attendance: anAttendance({ id: `att_${at}`, memberId: `mem_${at}`, table: TABLES[at] ?? '' }),
}))
const named = (order: ListOrder) =>
  inListOrder([...lines].reverse(), order, ({ memberId }) => NAMES[Number(memberId.slice(4))] ?? '').map(
    ({ number }) => NAMES[number - 1],
  )

describe('the order of a printed list', () => {
  it('is that in which people came, or that of their pinyin with surnames read as such', () => {
    expect(named('list')).toEqual(NAMES)
    expect(named('pinyin')).toEqual(['123', '阿米娜', '李萌', 'Nora Weiß', '区小明', '单雄', '曾国'])
  })

  it('keeps one surname together: 陈 before 程, and two that sound alike apart', () => {
    const names = ['程一帆', '陈青禾', '何其安', '和静', '陈安', '何静', 'Chen Yi', '和平']
    const some = names.map((_, at) => ({
      number: at + 1,
      attendance: anAttendance({ id: `att_${at}`, memberId: `mem_${at}` }),
    }))
    const inOrder = inListOrder(some, 'pinyin', ({ memberId }) => names[Number(memberId.slice(4))] ?? '')
    expect(inOrder.map(({ number }) => names[number - 1])).toEqual([
      ...['陈安', '陈青禾', 'Chen Yi', '程一帆', '何静', '何其安', '和静', '和平'],
    ])
  })

  it('is that of the tables, table 2 before table 10, and nobody’s table last', () => {
    expect(named('table')).toEqual(['阿米娜', '区小明', '单雄', '李萌', '曾国', '123', 'Nora Weiß'])
  })

  it('files everybody under a letter', () => {
    expect(NAMES.map(readingLetter)).toEqual(['Z', 'S', 'N', 'O', 'A', 'L', '#'])
  })
})
