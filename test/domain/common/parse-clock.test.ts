import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseClock, parseClockSecond } from '@/domain/common/parse-clock'
import { formatClock, formatClockSecond } from '@/domain/common/time'

describe('parseClock', () => {
  it.each([
    ['19:30', 1170],
    ['1930', 1170],
    ['930', 570],
    ['9', 540],
    ['7.30pm', 1170],
    ['7:30 PM', 1170],
    ['7pm', 1140],
    ['730pm', 1170],
    ['12:15 am', 15],
    ['12 pm', 720],
    ['下午7点半', 1170],
    ['晚上7点半', 1170],
    ['19点30', 1170],
    ['19点30分', 1170],
    ['七点一刻', 435],
    ['上午十点二十五分', 625],
    ['下午三点零五', 905],
    ['下午3点零5分', 905],
    ['中午12点', 720],
    ['中午1点', 780],
    ['晚上12点', 1440],
    ['凌晨1点', 60],
    ['１９：３０', 1170],
    ['下午7:30', 1170],
    ['25:30', 1530],
    ['01:30 +1', 1530],
    ['次日1:30', 1530],
    ['23:30 −1', -30],
    [' 8:05 ', 485],
    ['7:30p', 1170],
    ['7p', 1140],
    ['9a', 540],
    ['19h30', 1170],
    ['19h', 1140],
    ['19。30', 1170],
    ['正午', 720],
    ['noon', 720],
    ['午夜', 1440],
    ['深夜1点', 1500],
    ['半夜12点', 1440],
    ['明天1:30', 1530],
    ['次日凌晨1点', 1500],
    ['01:30+1', 1530],
    ['晚上8点', 1200],
    ['１９３０', 1170],
  ])('reads %s as %i minutes', (text, minute) => {
    expect(parseClock(text)).toBe(minute)
  })

  it.each([
    '',
    'soon',
    '19:60',
    '48:00',
    '99',
    '13 pm',
    '13am',
    '7:3',
    '19:30:15',
    'am 7 pm',
    '1:30pm下午',
    '12345',
    '-30',
    '__proto__',
    'constructor',
  ])('does not pretend to understand "%s"', (text) => {
    expect(parseClock(text)).toBeNull()
  })

  it('reads back every reading that the app writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1440, max: 2879 }), (minute) => {
        expect(parseClock(formatClock(minute))).toBe(minute)
      }),
    )
  })
})

describe('parseClockSecond', () => {
  it('reads seconds where they are typed', () => {
    expect(parseClockSecond('19:30:15')).toBe(70_215)
    expect(parseClockSecond('19:30')).toBe(70_200)
    expect(parseClockSecond('7点30分15秒')).toBe(27_015)
    expect(parseClockSecond('晚上7点30分15秒')).toBe(70_215)
    expect(parseClockSecond('19:30:60')).toBeNull()
  })

  it('reads back every reading that the app writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 172_799 }), (second) => {
        expect(parseClockSecond(formatClockSecond(second))).toBe(second)
      }),
    )
  })
})
