import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksLikeVcards, readVcards } from '@/exchange/table/read-vcards'
import { readTable } from '@/exchange/table/read-table'
import { signUpsOf } from '@/exchange/signup-list/read-sign-ups'
import { done } from '../../builders/done'

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n')

/** The cells of the first card, by their headings. */
function first(text: string): Record<string, string | undefined> {
  const [header = [], row = []] = readVcards(text)
  return Object.fromEntries(header.map((title, at) => [title, row[at]]))
}

describe('contact cards', () => {
  it('keep a backslash before an n that is a letter', () => {
    const text = card('VERSION:3.0', 'FN:Ida', 'NOTE:C:\\\\new\\nsecond\\, third')
    expect(first(text)['备注']).toBe('C:\\new second, third')
  })

  it('of version 2.1 are read from quoted-printable over several lines, in any character set', () => {
    const text = card(
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E6=B2=88;=E5=B0=8F=',
      '=E8=88=9F;;;',
      'TEL;CELL;PREF:13900000201',
      'TEL;WORK;FAX:0211234',
      'NOTE;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:=CB=D8=CA=B3',
    )
    expect(first(text)).toEqual({
      姓名: '沈小舟',
      单位: '',
      职务: '',
      微信: '',
      备注: '素食',
      手机: '13900000201',
      邮箱: '',
    })
  })

  it('of version 3.0 are read with folds, groups and escapes', () => {
    const text = card(
      'VERSION:3.0',
      'FN:Byron\\, Ada',
      'item1.TEL;TYPE=CELL:+44 20 7946',
      '  0001',
      'item1.X-ABLabel:Reading',
      'TEL;TYPE="HOME,VOICE":+44 20 7946 0002',
      'EMAIL;TYPE=INTERNET:ada@example.org',
      'ORG:Engines\\; Ltd;Analytical',
      'TITLE:Countess',
      'NOTE:vegan\\nlate',
    )
    expect(first(text)).toEqual({
      姓名: 'Byron, Ada',
      单位: 'Engines; Ltd Analytical',
      职务: 'Countess',
      微信: '',
      备注: 'vegan late',
      手机: '+44 20 7946 0001',
      手机2: '+44 20 7946 0002',
      邮箱: 'ada@example.org',
    })
  })

  it('of version 4.0 give telephone and mail addresses without their scheme', () => {
    const text = card(
      'VERSION:4.0',
      'N:Byron;Ada;;;',
      'TEL;VALUE=uri;TYPE=cell:tel:+442079460001',
      'EMAIL:mailto:a@b.org',
    )
    expect(first(text)).toMatchObject({ 姓名: 'Ada Byron', 手机: '+442079460001', 邮箱: 'a@b.org' })
  })

  it('without a name go by nickname or organisation; a card in a card is passed over', () => {
    const text =
      card('VERSION:3.0', 'NICKNAME:小舟') +
      card('VERSION:3.0', 'ORG:河岸书房') +
      card('VERSION:2.1', 'FN:A', 'AGENT:', 'BEGIN:VCARD', 'FN:B', 'TEL:1', 'END:VCARD', 'EMAIL:a@b.org')
    expect(
      readVcards(text)
        .slice(1)
        .map((row) => [row[0], row.at(-1)]),
    ).toEqual([
      ['小舟', ''],
      ['河岸书房', ''],
      ['A', 'a@b.org'],
    ])
  })

  it('are a sign-up list like any other, known by their content', async () => {
    const text =
      card('VERSION:3.0', 'FN:沈小舟', 'TEL:13900000201', 'TEL:13900000202') +
      card('VERSION:3.0', 'EMAIL:x@example.org')
    const table = done(await readTable(new TextEncoder().encode(text), { people: true }))
    const list = signUpsOf(table, { zone: 'Asia/Shanghai', near: '2026-12-12' })
    expect([table.kind, list.counts]).toEqual(['vcards', { rows: 2, entries: 2, rejected: 0, blank: 0 }])
    expect(list.entries[0]).toMatchObject({ name: '沈小舟', phones: ['13900000201', '13900000202'] })
    expect(list.entries[1]).toMatchObject({ name: 'x', emails: ['x@example.org'] })
  })

  it('never throw, whatever stands in them, and every row is as long as the header', () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        'BEGIN:VCARD',
        'END:VCARD',
        'TEL:1',
        'FN;ENCODING=QUOTED-PRINTABLE:=E6=',
        ' x',
        'N:;;;',
        'NOTE;CHARSET=x;ENCODING=QUOTED-PRINTABLE:=41',
      ),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join('\n')
        looksLikeVcards(text)
        const rows = readVcards(text)
        for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0)
      }),
    )
  })
})
