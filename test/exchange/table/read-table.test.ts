import { readFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readPastedTable, readTable } from '@/exchange/table/read-table'
import type { TableFile, TableOptions } from '@/exchange/table/table-file'
import { done } from '../../builders/done'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`test/fixtures/signups/${name}`))
}

async function table(source: Uint8Array, options: TableOptions = {}): Promise<TableFile> {
  return done(await readTable(source, options))
}

async function rows(text: string, options: TableOptions = {}) {
  return (await table(bytes(text), options)).sheets[0]?.rows
}

async function refusal(source: Uint8Array): Promise<string> {
  const read = await readTable(source)
  return read.ok ? 'read' : read.reason.kind
}

async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

describe('the encoding of a text', () => {
  it.each([
    ['gb18030.csv', 'gb18030', ',', ['沈小舟', '13900000201', '海边,书店', '2026/11/3 9:05']],
    ['utf8-bom.csv', 'utf-8', ',', ['沈小舟', '13900000201', '海边,书店', '2026/11/3 9:05']],
    ['utf16le.txt', 'utf-16le', '\t', ['沈小舟', '13900000201', '海边、书店', '2026/11/3 9:05']],
    ['utf16be-no-mark.txt', 'utf-16be', ',', ['Ada Byron', '+44 20 7946 0001']],
    ['big5.csv', 'big5', ',', ['陳怡君', '0912345678', '第三桌']],
    ['windows1252.csv', 'windows-1252', ';', ['José Muñoz', 'Málaga']],
    ['cr-only.csv', 'utf-8', ',', ['Ada', 'Byron', 'ada@example.org']],
  ])('of %s is %s', async (name, encoding, delimiter, second) => {
    const file = await table(fixture(name))
    expect([file.kind, file.encoding, file.delimiter]).toEqual(['csv', encoding, delimiter])
    expect(file.sheets[0]?.rows[1]).toEqual(second)
  })

  it('keeps a character that only GB18030 can write, and the first heading free of the mark', async () => {
    const file = await table(fixture('gb18030.csv'))
    expect(file.sheets[0]?.rows[2]?.[2]).toBe('𠮷祥茶馆')
    expect((await table(fixture('utf8-bom.csv'))).sheets[0]?.rows[0]?.[0]).toBe('姓名')
  })

  it('is the one the person chose, even where that is wrong', async () => {
    const file = await table(fixture('big5.csv'), { encoding: 'gb18030' })
    expect(file.encoding).toBe('gb18030')
    expect(file.sheets[0]?.rows[1]?.[0]).not.toBe('陳怡君')
  })

  it('stays UTF-8 when one byte of a long text is broken', async () => {
    const long = bytes(`姓名,备注\n${'沈小舟,喜欢读书\n'.repeat(40)}`)
    long[long.length - 3] = 0xff
    expect((await table(long)).encoding).toBe('utf-8')
  })
})

describe('the rows of a text', () => {
  it('keep line breaks and delimiters in quotes, whatever the line ends', async () => {
    expect(await rows('a,b\r\n"1\r\n2","x,""y"""\r\n')).toEqual([
      ['a', 'b'],
      ['1\n2', 'x,"y"'],
    ])
  })

  it('follow a first line that names the delimiter, and keep their numbers', async () => {
    expect(await rows('sep=;\nName;Note\nAda;a,b,c\n')).toEqual([[], ['Name', 'Note'], ['Ada', 'a,b,c']])
  })

  it.each([
    [
      'semicolons with commas inside',
      '姓名;单位\n甲;a,b\n乙;c\n',
      [
        ['姓名', '单位'],
        ['甲', 'a,b'],
        ['乙', 'c'],
      ],
    ],
    [
      'tabs with a blank one at every end',
      '姓名\t电话\t\n甲\t1\t\n',
      [
        ['姓名', '电话'],
        ['甲', '1'],
      ],
    ],
    [
      'bars',
      'a|b\n1|2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['ragged lines', 'a,b,c\n1\n1,2\n', [['a', 'b', 'c'], ['1'], ['1', '2']]],
    ['a title above', '报名表\n姓名,电话\n甲,1\n', [['报名表'], ['姓名', '电话'], ['甲', '1']]],
  ])('are found between %s', async (_, text, expected) => {
    expect(await rows(text)).toEqual(expected)
  })

  it('are read without quotes when one is never closed', async () => {
    const file = await table(bytes('a,b\n"x,1\ny,2\nz,3\n'))
    expect(file.quotesIgnored).toBe(true)
    expect(file.sheets[0]?.rows).toHaveLength(4)
  })

  it('come out of a pasted text too', () => {
    expect(done(readPastedTable('姓名\t电话\n甲\t1')).sheets[0]?.rows).toHaveLength(2)
    expect(readPastedTable(' \n').ok).toBe(false)
  })

  it('come out of an HTML table that calls itself .xls, spans repeated', async () => {
    const page =
      '<html><head><style>td{}</style></head><table><tr><th colspan=2>名单&amp;表</th></tr>' +
      '<tr><td rowspan="2">一组</td><td>甲<br>一</td></tr><tr><td>乙&#20108;</td></tr></table></html>'
    const file = await table(bytes(page))
    expect(file.kind).toBe('html')
    expect(file.sheets[0]?.rows).toEqual([
      ['名单&表', '名单&表'],
      ['一组', '甲\n一'],
      ['一组', '乙二'],
    ])
  })
})

describe('a workbook', () => {
  it('gives what its cells show: rich text, links, results, dates, long numbers', async () => {
    const book = await workbook((file) => {
      const sheet = file.addWorksheet('名单')
      sheet.addRow([
        { richText: [{ text: '沈' }, { text: '小舟' }] },
        { text: 'a@example.org', hyperlink: 'mailto:a@example.org' },
        { formula: '1+1', result: 2 },
        new Date(Date.UTC(2026, 11, 5, 14, 5)),
        13900000201,
        { error: '#N/A' },
        true,
        'line_x000D_\nend',
        0.1 + 0.2,
      ])
      sheet.getCell('A2').value = 125
      sheet.getCell('A2').numFmt = '00000'
      sheet.getCell('B2').value = new Date(Date.UTC(2026, 11, 5))
    })
    expect((await table(book)).sheets[0]?.rows).toEqual([
      ['沈小舟', 'a@example.org', '2', '2026-12-05 14:05:00', '13900000201', '#N/A', 'TRUE', 'line\nend', '0.3'],
      ['00125', '2026-12-05'],
    ])
  })

  it('keeps the numbers of its rows and leaves hidden sheets out, unless one is asked for', async () => {
    const book = await workbook((file) => {
      file.addWorksheet('旧', { state: 'hidden' }).addRow(['x'])
      const sheet = file.addWorksheet('名单 ')
      sheet.getCell('B3').value = '姓名'
    })
    expect((await table(book)).sheets).toEqual([{ name: '名单 ', rows: [[], [], ['', '姓名']] }])
    const asked = done(await readTable(book, { sheet: '旧 ' }))
    expect(asked.sheets.map(({ name }) => name)).toEqual(['旧', '名单 '])
  })

  it('shows a hidden sheet when there is no other', async () => {
    const book = await workbook((file) => void file.addWorksheet('旧', { state: 'veryHidden' }).addRow(['x']))
    expect((await table(book)).sheets.map(({ name }) => name)).toEqual(['旧'])
  })

  it('repeats the text of merged cells', async () => {
    const book = await workbook((file) => {
      const sheet = file.addWorksheet('s')
      sheet.addRow(['周一', null, '备注'])
      sheet.mergeCells('A1:B1')
    })
    expect((await table(book)).sheets[0]?.rows).toEqual([['周一', '周一', '备注']])
  })

  it('counts its days from 1904 where it says so, in either spelling', async () => {
    const date = new Date(Date.UTC(2026, 11, 5))
    const plain = await workbook((file) => {
      file.properties.date1904 = true
      file.addWorksheet('s').addRow([date])
    })
    expect((await table(plain)).sheets[0]?.rows).toEqual([['2026-12-05']])
    const { unzipSync, strFromU8, strToU8 } = await import('fflate')
    const parts = unzipSync(plain)
    const xml = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())
    const spelled = xml.replace('date1904="1"', 'date1904="true"')
    expect(spelled).not.toBe(xml)
    const other = zipSync({ ...parts, 'xl/workbook.xml': strToU8(spelled) })
    expect((await table(other)).sheets[0]?.rows).toEqual([['2026-12-05']])
  })
})

describe('what is refused', () => {
  const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
  const wide = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0])

  it.each([
    ['nothing at all', new Uint8Array(), 'empty'],
    ['blanks', bytes(' \n\r\n\t'), 'empty'],
    ['delimiters without a word', bytes(',,,\n,,,\n'), 'noRows'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), 'notATable'],
    ['bytes without sense', new Uint8Array(600).map((_, at) => (at * 37) % 256), 'notATable'],
    ['a workbook of 1997 without sense inside', new Uint8Array([...ole, ...wide('Workbook')]), 'broken'],
    ['a workbook with a password', new Uint8Array([...ole, 0, 0, ...wide('EncryptedPackage')]), 'password'],
    ['an archive cut short', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0]), 'broken'],
    ['an archive of something else', zipSync({ 'word/document.xml': bytes('<w/>') }), 'notATable'],
    ['an OpenDocument sheet', zipSync({ mimetype: bytes('x'), 'content.xml': bytes('<x/>') }), 'broken'],
    ['a binary workbook', zipSync({ 'xl/workbook.bin': bytes('x') }), 'broken'],
    ['a workbook without sense inside', zipSync({ 'xl/workbook.xml': bytes('<broken') }), 'broken'],
    [
      'an archive that expands a thousandfold',
      zipSync({ 'xl/workbook.xml': new Uint8Array(12_000_000) }),
      'expandsTooFar',
    ],
    [
      'an archive of very many parts',
      zipSync(Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`xl/${at}`, bytes('')]))),
      'expandsTooFar',
    ],
  ])('is %s', async (_, source, expected) => {
    expect(await refusal(source)).toBe(expected)
  })

  it('is an empty workbook', async () => {
    expect(await refusal(await workbook((file) => void file.addWorksheet('s')))).toBe('noRows')
  })

  it('is a workbook cut in the middle, without throwing', async () => {
    const whole = await workbook((file) => void file.addWorksheet('s').addRow(['姓名']))
    for (let length = 4; length < whole.length; length += 251)
      expect(['broken', 'notATable', 'noRows']).toContain(await refusal(whole.slice(0, length)))
  })
})

describe('a text with slips', () => {
  it('may hold a zero or a control sign without being taken for a program', async () => {
    const zero = done(await readTable(new TextEncoder().encode('姓名,手机\n何\u0000田,13900000101\n')))
    expect(zero.sheets[0]?.rows[1]).toEqual(['何田', '13900000101'])
    expect(done(await readTable(new TextEncoder().encode('姓名,手机\n何\u0001田,13900000101\n'))).kind).toBe('csv')
    expect((await readTable(new Uint8Array(500))).ok).toBe(false)
  })

  it('is Windows-1252 where every high byte is an accent in a word, even two together', async () => {
    const bytes = Uint8Array.from('Name;Thema\nJ\u00f6rg;Begr\u00fc\u00dfung\n', (sign) => sign.charCodeAt(0))
    const file = done(await readTable(bytes))
    expect([file.encoding, file.sheets[0]?.rows[1]]).toEqual(['windows-1252', ['Jörg', 'Begrüßung']])
  })
})
