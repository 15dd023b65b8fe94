import { describe, expect, it } from 'vitest'
import { label, labelInWords, loadWords } from '@/words/create-words'

describe('a sentence with a title that runs from right to left', () => {
  it.each([
    ['zh-CN', '抽奖', '开始 抽奖'],
    ['en', 'Prize draw', 'Start Prize draw'],
    ['zh-CN', 'הגרלה 3', '开始 \u2068הגרלה 3\u2069'],
    ['en', 'أسئلة 2', 'Start \u2068أسئلة 2\u2069'],
  ] as const)('keeps its order in %s: %s', async (language, title, said) => {
    const { t } = await loadWords(language)
    expect(t('show.control.start', { title })).toBe(said)
  })

  it('leaves markup to those who show it', async () => {
    const { t } = await loadWords('en')
    expect(t('show.control.start', { title: 'R&D <live> “x” / y' })).toBe('Start R&D <live> “x” / y')
  })

  it('keeps its order in the history too', async () => {
    const { t } = await loadWords('en')
    const said = labelInWords(t, label('show.changes.started', { title: 'הגרלה' }))
    expect(said).toContain('\u2068הגרלה\u2069')
  })

  it('does not put marks into what is read again', async () => {
    const { t } = await loadWords('en')
    expect(t('sheetImport.file.material', { name: 'כיסא', quantity: 3 })).toBe('כיסא ×3')
    expect(t('workbook.deletedName', { name: 'نورا' })).toBe('نورا (deleted)')
  })
})
