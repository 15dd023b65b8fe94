import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameKeys, pinyinOf, plainLetters } from '@/domain/member/name-keys'

describe('the keys a name can be typed as', () => {
  it.each([
    ['单小满', 'shanxiaoman', 'sxm'],
    ['曾一诺', 'zengyinuo', 'zyn'],
    ['仇远', 'qiuyuan', 'qy'],
    ['解文静', 'xiewenjing', 'xwj'],
    ['区志明', 'ouzhiming', 'ozm'],
    ['欧阳芷', 'ouyangzhi', 'oyz'],
    ['尉迟晴', 'yuchiqing', 'ycq'],
    ['Zoë Brandt', 'zoebrandt', 'zb'],
    ['王Anna', 'wanganna', 'wa'],
    ['Tom 李', 'tomli', 'tl'],
    ['陳靜', 'chenjing', 'cj'],
    ['ＬＵＣＹ', 'lucy', 'l'],
  ])('reads %s as %s, %s first', (name, full, initials) => {
    const keys = nameKeys(name)
    expect(keys.full[0]).toBe(full)
    expect(keys.initials[0]).toBe(initials)
  })

  it('gives the everyday reading of a surname too, after the right one', () => {
    expect(nameKeys('单小满').full).toContain('danxiaoman')
    expect(nameKeys('曾一诺').initials).toContain('cyn')
  })

  it('takes ü as v, u and yu', () => {
    expect(nameKeys('吕青').full).toEqual(expect.arrayContaining(['lvqing', 'luqing', 'lyuqing']))
  })

  it('leaves brackets, dots and spaces out', () => {
    expect(nameKeys('王老师（上海）').full).toContain('wanglaoshishanghai')
    expect(nameKeys('阿卜杜·热合曼').initials[0]).toBe('abdrhm')
  })

  it('has no keys for a name without letters', () => {
    expect(nameKeys('')).toEqual({ full: [], initials: [] })
    expect(nameKeys(' · ')).toEqual({ full: [], initials: [] })
  })

  it('never fails, never doubles a key and stays small, whatever is typed as a name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
        const { full, initials } = nameKeys(name)
        expect(new Set(full).size).toBe(full.length)
        expect(new Set(initials).size).toBe(initials.length)
        expect(full.length).toBeLessThanOrEqual(24)
        expect(full.join('')).not.toMatch(/\s/)
      }),
    )
  })
})

describe('the pinyin beside a name', () => {
  it('carries tones and reads the surname as one', () => {
    expect(pinyinOf('单小满')).toBe('shàn xiǎo mǎn')
  })
  it('is empty for a name without Chinese', () => {
    expect(pinyinOf('Nora Weiss')).toBe('')
  })
  it('keeps Latin letters together', () => {
    expect(pinyinOf('王Anna')).toBe('wáng Anna')
  })
})

describe('text as it is compared', () => {
  it('drops accents, case and full width', () => {
    expect(plainLetters(' Ｚｏë ')).toBe('zoe')
  })
})
