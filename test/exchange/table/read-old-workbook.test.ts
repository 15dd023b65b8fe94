import { readFileSync } from 'node:fs'
import { utils, write, type BookType } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it, vi } from 'vitest'
import { readTable } from '@/exchange/table/read-table'
import type { TableFile } from '@/exchange/table/table-file'
import { done } from '../../builders/done'

async function table(source: Uint8Array): Promise<TableFile> {
  return done(await readTable(source))
}

/** One number in a format of its own. */
function formatted(value: number, format: string, bookType: BookType): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, { '!ref': 'A1', A1: { t: 'n', v: value, z: format } }, 's')
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}

describe('a number of an old workbook', () => {
  it.each([
    ['hours past 24', 25.5 / 24, '[h]:mm:ss', '25:30:00'],
    ['a code', 125, '00000', '00125'],
    ['a phone with its zero in the format', 912345678, '"0"0', '0912345678'],
  ])('is %s', async (_, value, format, expected) => {
    for (const type of ['biff8', 'xlsb'] as const)
      expect((await table(formatted(value, format, type))).sheets[0]?.rows).toEqual([[expected]])
  })
})

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`test/fixtures/signups/${name}`))
}

function written(bookType: BookType): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['Name', 'Phone'],
      ['Ada', 4402079460001],
      ['Bea', '0155'],
    ]),
    'List',
  )
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}

describe('a workbook of an older Excel', () => {
  it('gives its titles, numbers with all digits, codes with their zeros, dates and results, and no hidden sheet', async () => {
    const file = await table(fixture('old-list.xls'))
    expect([file.kind, file.encoding, file.delimiter]).toEqual(['xls', null, null])
    expect(file.sheets).toHaveLength(1)
    expect(file.sheets[0]?.rows).toEqual([
      Array.from({ length: 5 }, () => '夏夜朗读会 报名表'),
      ['姓名', '手机', '报名时间', '人数', '编号'],
      ['沈小舟', '13900000201', '2026-11-03 09:05:00', '2', '00042'],
      ['欧阳明月', '13900000202', '2026-11-04', '1', '00007'],
      ['José Muñoz', '+34 600 000 001', '2026-11-05 18:30:00', '3', '00125'],
    ])
  })

  it.each([
    ['biff2', 'xls'],
    ['biff5', 'xls'],
    ['biff8', 'xls'],
    ['xlsb', 'xlsb'],
    ['ods', 'ods'],
  ] as const)('is read as %s', async (bookType, kind) => {
    const file = await table(written(bookType))
    expect([file.kind, file.sheets[0]?.rows]).toEqual([
      kind,
      [
        ['Name', 'Phone'],
        ['Ada', '4402079460001'],
        ['Bea', '0155'],
      ],
    ])
  })

  it('that was cut short is broken, and nothing is thrown', async () => {
    const whole = fixture('old-list.xls')
    for (let length = 600; length < whole.length; length += 512) {
      const read = await readTable(whole.slice(0, length))
      if (!read.ok) expect(['broken', 'notATable', 'noRows']).toContain(read.reason.kind)
    }
  })
})

describe('an OpenDocument sheet', () => {
  it('gives what the cells hold, and says nothing on the console', async () => {
    const said = vi.spyOn(console, 'error')
    const file = await table(fixture('old-list.ods'))
    expect(file.kind).toBe('ods')
    expect(file.sheets[0]?.rows[2]).toEqual(['沈小舟', '13900000201', '2026-11-03 09:05:00', '2', '42'])
    expect(file.sheets[0]?.rows[4]).toEqual(['José Muñoz', '+34 600 000 001', '2026-11-05 18:30:00', '3', '125'])
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
  })
})

describe('an OpenDocument', () => {
  it('leaves out the sheets that it hides by their style', async () => {
    const book = utils.book_new()
    utils.book_append_sheet(book, utils.aoa_to_sheet([['姓名'], ['沈小舟']]), '名单')
    utils.book_append_sheet(book, utils.aoa_to_sheet([['姓名'], ['去年的人']]), '旧名单')
    const parts = unzipSync(new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer))
    const style = '<style:style style:name="ta9" style:family="table"><style:table-properties table:display="false"/>'
    const content = strFromU8(parts['content.xml'] ?? new Uint8Array())
      .replace('</office:automatic-styles>', `${style}</style:style></office:automatic-styles>`)
      .replace(
        '<table:table table:name="旧名单" table:style-name="ta1">',
        '<table:table table:name="旧名单" table:style-name="ta9">',
      )
    expect(content).toContain('ta9">')
    const bytes = zipSync({ ...parts, 'content.xml': strToU8(content) })
    const file = await table(bytes)
    expect([file.kind, file.sheets.map(({ name }) => name)]).toEqual(['ods', ['名单']])
    const asked = done(await readTable(bytes, { sheet: '旧名单' }))
    expect(asked.sheets.map(({ name }) => name)).toEqual(['名单', '旧名单'])
  })
})
