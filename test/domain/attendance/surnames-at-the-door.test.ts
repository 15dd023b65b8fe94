import { describe, expect, it } from 'vitest'
import { addNameKeys, findIndex } from '@/domain/attendance/find-index'
import { findPeople } from '@/domain/attendance/find-person'
import { pinyinOf } from '@/domain/member/name-keys'

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
  ['任盈盈', 'ren', 'ryy'],
  ['缪昌期', 'miao', 'mcq'],
  ['冼星海', 'xian', 'xxh'],
  ['逄蒙', 'pang', 'pm'],
  ['召平', 'shao', 'sp'],
  ['员半千', 'yun', 'ybq'],
  ['折可适', 'she', 'sks'],
  ['种师道', 'chong', 'csd'],
  ['秘彭祖', 'bi', 'bpz'],
  ['呙林', 'guo', 'gl'],
  ['长孙无忌', 'zhangsun', 'zswj'],
  ['祭遵', 'zhai', 'zz'],
  ['宓不齐', 'fu', 'fbq'],
  ['繁钦', 'po', 'pq'],
  ['令狐冲', 'linghu', 'lhc'],
] as const

/** Surnames of which some families use one reading and some the other; whoever stands at the door types either. */
const BOTH_WAYS = [
  ['盖宽饶', 'ge', 'gai'],
  ['覃启明', 'qin', 'tan'],
  ['翟方进', 'zhai', 'di'],
  ['乐毅', 'yue', 'le'],
  ['黑伯龙', 'hei', 'he'],
  ['纪昀', 'ji', 'jiyun'],
  ['那英', 'na', 'nuo'],
  ['尉缭', 'wei', 'yu'],
  ['朴树', 'piao', 'pu'],
  ['隗嚣', 'wei', 'kui'],
  ['郇相', 'xun', 'huan'],
  ['郗鉴', 'xi', 'chi'],
  ['石申', 'shi', 'dan'],
  ['费祎', 'fei', 'bi'],
  ['葛玄', 'ge', 'gexuan'],
  ['谌容', 'chen', 'shen'],
  ['逢纪', 'feng', 'pang'],
  ['尉迟敬', 'yuchi', 'weichi'],
  ['长孙晟', 'zhangsun', 'changsun'],
] as const

const index = findIndex(
  [...NAMES, ...BOTH_WAYS].map(([name], at) => ({
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
      expect(found([...name][0] ?? '')).toContain(name)
      expect(found(String(1100 + NAMES.findIndex(([one]) => one === name)))).toEqual([name])
    },
  )

  it('are found by the other reading too, because people type that', () => {
    expect(found('dan')).toContain('单雄信')
    expect(found('ceng')).toContain('曾巩')
    expect(found('qu')).toContain('区适子')
  })

  it.each(BOTH_WAYS)('%s is found as %s and as %s, whatever the family says', (name, one, other) => {
    expect(found(one)).toContain(name)
    expect(found(other)).toContain(name)
  })

  it('are shown beside the name as the surname is read', () => {
    const shown = [
      '单雄信',
      '曾巩',
      '仇英',
      '解缙',
      '区适子',
      '种师道',
      '重阳子',
      '秘彭祖',
      '查良镛',
      '乐毅',
      '万俟咏',
    ].map((name) => pinyinOf(name).split(' ')[0])
    expect(shown).toEqual(['shàn', 'zēng', 'qiú', 'xiè', 'ōu', 'chóng', 'chóng', 'bì', 'zhā', 'yuè', 'mò'])
  })
})
