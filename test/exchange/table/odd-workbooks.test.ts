import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readTable } from '@/exchange/table/read-table'

const ROWS = [
  ['姓名', '报名时间'],
  ['何田', '早'],
]

async function workbook(fill: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('s')
  sheet.addRows(ROWS)
  fill(sheet)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

/** The same workbook with its sheet written otherwise. */
function rewritten(whole: Uint8Array, change: (sheet: string) => string): Uint8Array {
  const parts = unzipSync(whole)
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  const other = change(sheet)
  expect(other).not.toBe(sheet)
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(other) })
}

async function rowsOf(source: Uint8Array) {
  const read = await readTable(source)
  return read.ok ? read.value.sheets[0]?.rows : read.reason.kind
}

describe('a workbook in an unusual dialect', () => {
  it('with a prefix before every tag is read', async () => {
    const prefixed = rewritten(await workbook(), (sheet) =>
      sheet.replace(' xmlns="', ' xmlns:x="').replace(/<(\/?)([a-zA-Z]+)(?=[\s>/])/g, '<$1x:$2'),
    )
    expect(await rowsOf(prefixed)).toEqual(ROWS)
  })

  it('with cells that do not say where they are is read', async () => {
    const bare = rewritten(await workbook(), (sheet) => sheet.replace(/(<(?:c|row)\b[^>]*?) r="[A-Z]*\d+"/g, '$1'))
    expect(await rowsOf(bare)).toEqual(ROWS)
  })

  it('with dates as ISO text keeps them', async () => {
    const dated = rewritten(await workbook((sheet) => (sheet.getCell('B2').value = 7)), (sheet) =>
      sheet.replace('<c r="B2"><v>7</v></c>', '<c r="B2" t="d"><v>2026-11-01T10:05:00</v></c>'),
    )
    expect(await rowsOf(dated)).toEqual([ROWS[0], ['何田', '2026-11-01 10:05:00']])
  })

  it('with text in sections keeps it, whatever signs stand in it', async () => {
    const sectioned = rewritten(await workbook((sheet) => (sheet.getCell('B2').value = 7)), (sheet) =>
      sheet.replace('<c r="B2"><v>7</v></c>', '<c r="B2" t="inlineStr"><is><t><![CDATA[早<8点>&晚]]></t></is></c>'),
    )
    expect(await rowsOf(sectioned)).toEqual([ROWS[0], ['何田', '早<8点>&晚']])
  })

  it('with a sheet that cannot be unpacked is broken, not empty', async () => {
    const whole = await workbook()
    const at = Buffer.from(whole).indexOf('xl/worksheets/sheet1.xml') + 60
    expect(await rowsOf(whole.map((byte, place) => (place >= at && place < at + 60 ? 255 : byte)))).toBe('broken')
  })

  it('with a picture for everybody on the list is read', async () => {
    const pictures = Array.from({ length: 250 }, (_, at) => [`xl/media/${at}.png`, strToU8('x')])
    expect(await rowsOf(zipSync({ ...unzipSync(await workbook()), ...Object.fromEntries(pictures) }))).toEqual(ROWS)
  })

  it('with paths in the manner of Windows is read or refused, and nothing is thrown', async () => {
    const parts = unzipSync(await workbook())
    const turned = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name.replaceAll('/', '\\'), part]))
    expect([JSON.stringify(ROWS), '"broken"']).toContain(JSON.stringify(await rowsOf(zipSync(turned))))
  })

  it('with cells merged down to the last row, or choices for whole columns, costs no more than its cells', async () => {
    const merged = rewritten(await workbook(), (sheet) =>
      sheet.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="C1:XFD1048576"/></mergeCells>'),
    )
    expect(await rowsOf(merged)).toEqual(ROWS)
    const chosen = rewritten(await workbook(), (sheet) =>
      sheet.replace(
        '</sheetData>',
        '</sheetData><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"男,女"</formula1></dataValidation></dataValidations>',
      ),
    )
    expect(await rowsOf(chosen)).toEqual(ROWS)
  })
})

describe('an archive that lies about its size', () => {
  it('is measured, and refused', async () => {
    const parts = unzipSync(await workbook())
    const whole = zipSync({ ...parts, 'xl/media/a.bin': new Uint8Array(150_000_000) })
    const view = new DataView(whole.buffer, whole.byteOffset)
    let told = 0
    for (let at = 0; at < whole.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) === 150_000_000) {
        view.setUint32(at + 24, 1000, true)
        told += 1
      }
    expect([told, await rowsOf(whole)]).toEqual([1, 'expandsTooFar'])
  })
})
