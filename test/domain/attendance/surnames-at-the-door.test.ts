import { describe, expect, it } from 'vitest'
import { addNameKeys, findIndex, findPeople } from '@/domain/attendance/find-person'

/** Surnames that are read otherwise than the same character elsewhere, each with the reading of the surname. */
const NAMES = [
  ['单雄信', 'shan', 'sxx'],
  ['曾巩', 'zeng', 'zg'],
  ['仇英', 'qiu', 'qy'],
  ['解缙', 'xie', 'xj'],
  ['区适子', 'ou', 'osz'],
  ['朴正元', 'piao', 'pzy'],
  ['查良镛', 'zha', 'zly'],
  ['尉迟恭', 'yuchi', 'ycg'],
  ['万俟咏', 'moqi', 'mqy'],
  ['重阳子', 'chong', 'cyz'],
  ['吕布', 'lv', 'lb'],
] as const

const index = findIndex(
  NAMES.map(([name], at) => ({
    id: `att_${name}`,
    name,
    otherNames: [],
    wechat: '',
    phones: [`1390000${String(1100 + at)}`],
    ticketCode: `T-${at}`,
  })),
)
while (!addNameKeys(index, 100)) continue
const found = (typed: string) => findPeople(index, typed, 20, () => 'ready').hits.map(({ id }) => id.slice(4))

describe('surnames with a reading of their own', () => {
  it.each(NAMES)(
    '%s is found as %s, by initials %s, by its first character, and by the tail of the phone',
    (...row) => {
      const [name, reading, initials] = row
      expect(found(reading)).toContain(name)
      expect(found(initials)).toContain(name)
      expect(found([...name][0] ?? '')).toEqual([name])
      expect(found(String(1100 + NAMES.findIndex(([one]) => one === name)))).toEqual([name])
    },
  )

  it('are found by the other reading too, because people type that', () => {
    expect(found('dan')).toContain('单雄信')
    expect(found('ceng')).toContain('曾巩')
    expect(found('qu')).toContain('区适子')
  })
})
