import { describe, expect, it } from 'vitest'
import { headingInWords } from '@/renderer/src/features/import-sign-ups/column-words'
import { signUpsOf } from '@/exchange/signup-list/read-sign-ups'
import { readPastedTable } from '@/exchange/table/read-table'
import { loadWords } from '@/words/create-words'
import { made } from '../../builders/made'

async function headings(text: string, language: 'zh-CN' | 'en'): Promise<string[]> {
  const { t } = await loadWords(language)
  const file = signUpsOf(made(readPastedTable(text, { people: true })), { zone: 'Asia/Shanghai', near: '2026-12-20' })
  return file.columns.map((column) => headingInWords(t, file.kind, column))
}

const CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Ada\nTEL:13900000101\nTEL:13900000102\nEND:VCARD\n'

describe('the headings above an imported list', () => {
  it('are in the language of the app where the list has none of its own', async () => {
    expect(await headings(CARD, 'en')).toEqual([
      'Name',
      'Organisation',
      'Job title',
      'WeChat name',
      'Note',
      'Phone',
      'Phone 2',
      'E-mail',
    ])
    expect((await headings(CARD, 'zh-CN')).slice(5)).toEqual(['手机', '手机 2', '邮箱'])
    expect(await headings('#接龙\n1. 张三 +1\n2. 李四\n3. 王五\n', 'en')).not.toContain('姓名')
  })

  it('are the words of the list itself where it has some', async () => {
    expect(await headings('姓名,手机\n何田,13900000101\n', 'en')).toEqual(['姓名', '手机'])
  })
})
