import { utils, write, type BookType } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readTable } from '@/exchange/table/read-table'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function rowsOf(source: Uint8Array) {
  const read = await readTable(source, { people: true })
  return read.ok ? read.value.sheets[0]?.rows : read.reason.kind
}

function written(bookType: BookType): Uint8Array {
  const book = utils.book_new()
  const rows = [
    ['Name', 'Guests'],
    ['Ada', 2],
  ]
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'List')
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer)
}

const XML_2003 = `<?xml version="1.0" encoding="GB2312"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="报名"><Table>
<Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">时间</Data></Cell><Cell><Data ss:Type="String">手机</Data></Cell></Row>
<Row><Cell><Data ss:Type="String">何田</Data></Cell><Cell ss:Index="3"><Data ss:Type="Number">13900000101</Data></Cell></Row>
</Table></Worksheet></Workbook>`

describe('a spreadsheet that is written as text', () => {
  it.each(['xlml', 'fods', 'sylk', 'dif'] as const)('is read as %s', async (bookType) => {
    expect(await rowsOf(written(bookType))).toEqual([
      ['Name', 'Guests'],
      ['Ada', '2'],
    ])
  })

  it('is read in whatever encoding it really has, with the cells in their places', async () => {
    expect(await rowsOf(bytes(XML_2003))).toEqual([
      ['姓名', '时间', '手机'],
      ['何田', '', '13900000101'],
    ])
  })

  it('is refused when it was cut', async () => {
    expect(typeof (await rowsOf(bytes(XML_2003.slice(0, 260))))).toBe('string')
  })
})

describe('a text that has lines and is no list', () => {
  it.each([
    ['a calendar', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'],
    ['some other XML', '<?xml version="1.0"?>\n<schedule><day/></schedule>'],
    ['data of a program', '[{"name":"Ada"},\n{"name":"Bo"}]'],
  ])('is refused: %s', async (_, text) => {
    expect(await rowsOf(bytes(text))).toBe('notATable')
  })

  it('is not mistaken for it because a bracket stands first', async () => {
    expect(await rowsOf(bytes('[VIP] Ada,1\n[VIP] Bo,2\n'))).toHaveLength(2)
  })

  it('is a page without a table', async () => {
    expect(await rowsOf(bytes('<html><body><p>Please sign in</p></body></html>'))).toBe('noRows')
  })
})

describe('a table of a page', () => {
  it('may begin after a declaration or a comment, and write letters by their names', async () => {
    const table = '<table><tr><td>Name</td></tr><tr><td>Jos&eacute; &Ntilde;and&uacute; &middot; x</td></tr></table>'
    for (const lead of ['<?xml version="1.0"?>\n<html>', '<!-- made by hand -->\n<div>'])
      expect(await rowsOf(bytes(lead + table))).toEqual([['Name'], ['José Ñandú · x']])
  })

  it.each([
    ['tags that never end', `<table>${'<td '.repeat(60_000)}`],
    ['scripts that never end', `<table><tr><td>Name</td></tr>${'<script'.repeat(60_000)}</table>`],
    ['comments that never end', `<table><tr><td>Name</td></tr>${'<!--'.repeat(60_000)}</table>`],
  ])('does not hang over %s', async (_, page) => {
    expect(await rowsOf(bytes(page))).toBeDefined()
  })
})

describe('the end of a text', () => {
  it('may be marked by Ctrl+Z or filled with zeros, and an odd byte of UTF-16 is left out', async () => {
    for (const mark of ['\u001a', '\u0000\u0000'])
      expect(await rowsOf(bytes(`姓名,手机\n何田,13900000101\n${mark}`))).toHaveLength(2)
    const wide = Uint8Array.from([0xff, 0xfe, 0x53, 0x4f, 0x0a, 0x00, 0x30, 0x75, 0x0a, 0x00, 0x0a])
    expect(await rowsOf(wide)).toEqual([['\u4f53'], ['\u7530']])
  })

  it('takes ="0139" for the text in it, as exports mean it, and leaves formulas alone', async () => {
    expect(await rowsOf(bytes('Name,Code\n"=""Ada""","=""0139"""\n=1+1,x\n'))).toEqual([
      ['Name', 'Code'],
      ['Ada', '0139'],
      ['=1+1', 'x'],
    ])
  })
})
