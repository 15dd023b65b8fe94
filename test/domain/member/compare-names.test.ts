import { describe, expect, it } from 'vitest'
import { compareNames, REFILED_SURNAMES } from '@/domain/member/compare-names'
import { nameKeys } from '@/domain/member/name-keys'

const sorted = (...names: string[]) => names.sort(compareNames)

/** Characters that begin every letter of the Chinese order, and the letter. */
const LETTERS = [...'阿八嚓哒妸发旮哈丌咔垃妈拿噢妑七呥仨他屲夕丫帀'].map((first, at) => ({
  first,
  letter: 'abcdefghjklmnopqrstwxyz'[at] ?? '',
}))

describe('the order of people in a list', () => {
  it('goes by pinyin, with the surname’s own reading', () => {
    expect(sorted('单一凡', '崔小满', '翟静', '董文静', '邵平', '郑好')).toEqual([
      '崔小满',
      '董文静',
      '单一凡',
      '邵平',
      '翟静',
      '郑好',
    ])
    expect(sorted('曾可', '陈青', '赵一', '岑参')).toEqual(['岑参', '陈青', '曾可', '赵一'])
    expect(sorted('尉迟恭', '魏征', '于谦', '万事通', '万俟卨')).toEqual(['万俟卨', '万事通', '魏征', '于谦', '尉迟恭'])
  })

  it('keeps Latin names behind, and two of one surname by what follows', () => {
    expect(sorted('单一凡', 'Zoe', '单海', 'adam')).toEqual(['单海', '单一凡', 'adam', 'Zoe'])
    expect(sorted('', '安')).toEqual(['', '安'])
  })

  it.each(REFILED_SURNAMES)('files %s under the letter it is looked for by', (surname) => {
    const name = `${surname}明`
    const letter = LETTERS.findLast(({ first }) => compareNames(first, name) <= 0)?.letter
    expect(nameKeys(name).full[0]?.[0]).toBe(letter)
  })
})
