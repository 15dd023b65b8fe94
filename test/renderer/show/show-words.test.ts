import { describe, expect, it } from 'vitest'
import { beginningOf } from '@/renderer/src/features/show/show-words'

describe('a title on a button', () => {
  it.each([
    ['Tea break', 'Tea break'],
    [
      'A long title that the line itself cuts off at its right end',
      'A long title that the line itself cuts off at its right end',
    ],
    ['הגרלה 🎉 3', 'הגרלה 🎉 3'],
    ['قصيدة: من الشاطئ إلى المدينة', 'قصيدة: من الشاطئ إلى…'],
  ])('keeps its beginning: %s', (title, shown) => {
    expect(beginningOf(title)).toBe(shown)
  })
})
