import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolated } from '@/domain/common/isolated'

describe('a text between others', () => {
  it.each([
    ['Hebrew', 'הגרלה 3'],
    ['Arabic', 'أسئلة 2'],
    ['Arabic letters as they are printed', 'ﷲ'],
    ['a mixed title', 'Q&A: أسئلة'],
    ['a script beyond the first plane', '\u{1E900}'],
  ])('is isolated when it has letters that run from right to left: %s', (_, text) => {
    expect(isolated(text)).toBe(`\u2068${text}\u2069`)
  })

  it.each(['', '茶歇 20分', 'Tea break', '🎉 18:30', 'Ŝtono – Ωμέγα'])('stays as it is otherwise: “%s”', (text) => {
    expect(isolated(text)).toBe(text)
  })

  it('loses nothing, and the marks come in pairs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const marks = isolated(text).replace(text, '')
        expect(['', '\u2068\u2069']).toContain(marks)
      }),
    )
  })
})
