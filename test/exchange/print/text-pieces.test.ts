import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textPieces } from '@/exchange/print/text-pieces'

describe('a text cut into parts', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 9 }), (text, count) => {
        const pieces = textPieces(text, count)
        expect(pieces).toHaveLength(count)
        expect(pieces.join('')).toBe(text)
      }),
    )
  })

  it('is cut at a mark where one is near, and never inside a sign of several characters', () => {
    expect(textPieces('第一句在这里。第二句话在后面吧。', 2)).toEqual(['第一句在这里。', '第二句话在后面吧。'])
    expect(textPieces('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 2)).toEqual(['👨‍👩‍👧‍👦', '👨‍👩‍👧‍👦'])
  })
})
