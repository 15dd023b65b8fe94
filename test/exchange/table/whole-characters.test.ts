import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '@/exchange/table/read-workbook'
import { withWholeCharacters } from '@/exchange/table/whole-characters'

async function bookOf(texts: readonly string[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('List')
  for (const text of texts) sheet.addRow([text])
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('characters beyond U+FFFF in a workbook', () => {
  it('come back whole wherever they stand in a long list of names', async () => {
    // Every name is of another length, so that a piece of 16,384 code units ends within one of them.
    for (const shift of [0, 1]) {
      const names = Array.from({ length: 3_000 }, (_, at) => `${'a'.repeat(shift)}𠮷野${at}𘱉🕣`)
      const sheets = await readWorkbook(await bookOf(names))
      expect(sheets?.[0]?.rows.map(([name]) => name)).toEqual(names)
    }
  })

  it('are the only reason to touch the file', async () => {
    const bytes = await bookOf(['王敏', 'Zoë', '<&>'])
    expect(withWholeCharacters(bytes)).toBe(bytes)
  })
})
