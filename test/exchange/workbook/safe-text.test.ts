import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellText, looksLikeFormula, sheetName } from '@/exchange/workbook/safe-text'
import { addTableSheet } from '@/exchange/workbook/table-sheet'
import { bookBytes, newBook } from '@/exchange/workbook/book'
import { readBack } from './read-back'

const style = { language: 'en', title: 'T', pageOf: 'Page &P of &N', made: 'M' } as const

describe('text in a cell', () => {
  it('loses what XML cannot hold and keeps line breaks', () => {
    expect(cellText('a\u0000b\u0007\r\nc\rd\ufffe')).toBe('ab\nc\nd')
    expect(cellText('half \ud83d pair, whole 🎉')).toBe('half  pair, whole 🎉')
  })

  it('is cut to what a cell holds without cutting a character in half', () => {
    const cut = cellText('🎉'.repeat(20_000))
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut.endsWith('🎉…')).toBe(true)
  })

  it('is told apart from a formula by its first character', () => {
    expect(['=1', '+1', '-1', '@a', '\ta', '\ra'].every(looksLikeFormula)).toBe(true)
    expect(['a=1', '', '1+1', '（=）'].some(looksLikeFormula)).toBe(false)
  })

  it('comes back from the file as it was written, whatever it is', async () => {
    const texts = fc.sample(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'binary' }),
        fc.constantFrom('_x000D_', '_x005F_x0041_', ' two  blanks ', '<&>"', '=1', 'עברית', '\n', "'quoted"),
      ),
      { numRuns: 3000, seed: 7 },
    )
    const book = await newBook(style, 'c', 0)
    addTableSheet(
      book,
      { name: 'S', columns: [{ header: 'A' }, { header: 'B' }], rows: texts.map((text) => [text, 1]) },
      style,
    )
    const sheet = (await readBack(await bookBytes(book))).getWorksheet('S')
    texts.forEach((text, index) => {
      // The escape of a spreadsheet's own escape is not part of the text.
      const expected = cellText(text).replace(/_x005F_(?=x[0-9a-f]{4}_)/gi, '_')
      expect(sheet?.getCell(index + 2, 1).value ?? '').toBe(expected)
    })
  })
})

describe('the name of a sheet', () => {
  it('is legal and not taken, whatever was wanted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 50 }), { maxLength: 8 }), (wanted) => {
        const names: string[] = []
        for (const name of wanted) names.push(sheetName(name, names))
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) {
          expect(name).not.toMatch(/[[\]:*?/\\]/)
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(31)
        }
      }),
    )
  })
})
