import { describe, expect, it } from 'vitest'
import { readSignUps } from '@/exchange/signup-list/read-sign-ups'
import { decodeText } from '@/exchange/table/decode-text'
import { readDelimited } from '@/exchange/table/read-delimited'
import { done } from '../../builders/done'

/** Bytes out of plain letters and of figures. */
function bytes(...parts: readonly (string | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
}

function utf16(text: string, little: boolean): Uint8Array {
  const units = Buffer.from(text, 'utf16le')
  return Uint8Array.from(little ? units : units.swap16())
}

describe('the encoding of a text', () => {
  it('is UTF-16 where a few Chinese names have zeros only in their line breaks', () => {
    const text = '姓名\n程心\n云天明\n'
    expect(decodeText(utf16(text, true))).toEqual({ text, encoding: 'utf-16le' })
    expect(decodeText(utf16(text, false))).toEqual({ text, encoding: 'utf-16be' })
  })

  it('stays UTF-8 in a short text with a broken character', () => {
    const whole = new TextEncoder().encode('姓名,手机\n程心,13700010002\n罗辑,13700010003\n')
    const at = Buffer.from(whole).indexOf(Buffer.from('程'))
    const broken = Uint8Array.from(whole, (byte, index) => (index === at ? 0xff : byte))
    expect(decodeText(broken)?.encoding).toBe('utf-8')
    expect(decodeText(broken)?.text).toContain('罗辑')
  })

  it('has the quotes and dashes of Windows-1252', () => {
    const text = decodeText(bytes('Name,Email\nSean O', [0x92], 'Neil ', [0x96], ' Caf', [0xe9], ',s@example.org\n'))
    expect(text).toEqual({ text: 'Name,Email\nSean O’Neil – Café,s@example.org\n', encoding: 'windows-1252' })
  })

  it('has the characters of Hong Kong in Big5', () => {
    // 姓名,電話 / 鄧栢堃, 黃啫
    const text = decodeText(
      bytes(
        [0xa9, 0x6d, 0xa6, 0x57],
        ',',
        [0xb9, 0x71, 0xb8, 0xdc],
        '\n',
        [0xbe, 0x48, 0xfc, 0xf8, 0xfb, 0x69],
        ',91234567\n',
        [0xb6, 0xc0, 0x94, 0xdc],
        ',91234568\n',
      ),
    )
    expect(text).toEqual({ text: '姓名,電話\n鄧栢堃,91234567\n黃啫,91234568\n', encoding: 'big5' })
  })

  it('is Shift-JIS or EUC-KR where it reads as Japanese or Korean', async () => {
    const japanese = bytes(
      [0x8e, 0x81, 0x96, 0xbc],
      ',',
      [0x93, 0x64, 0x98, 0x62, 0x94, 0xd4, 0x8d, 0x86],
      '\n',
      [0x8d, 0xb2, 0x93, 0xa1, 0x8c, 0x92],
      ',090-1234-5678\n',
    )
    const korean = bytes(
      [0xc0, 0xcc, 0xb8, 0xa7],
      ',',
      [0xc0, 0xfc, 0xc8, 0xad],
      '\n',
      [0xb1, 0xe8, 0xb9, 0xce, 0xc1, 0xd8],
      ',010-1234-5678\n',
    )
    const options = { zone: 'Asia/Shanghai', near: '2026-11-22' } as const
    const inJapan = done(await readSignUps(japanese, options))
    expect(inJapan.encoding).toBe('shift_jis')
    expect(inJapan.entries).toMatchObject([{ name: '佐藤健', phones: ['09012345678'] }])
    const inKorea = done(await readSignUps(korean, options))
    expect(inKorea.encoding).toBe('euc-kr')
    expect(inKorea.entries).toMatchObject([{ name: '김민준', phones: ['01012345678'] }])
  })
})

describe('a blank before a quote', () => {
  it('opens a quoted cell all the same, and stays where it belongs to one', () => {
    const { rows } = readDelimited(
      'Name, Note\nAda, "tall, blond"\n "Bo" , "says ""hi"", twice"\nCy, big "blue" room\n',
    )
    expect(rows.slice(0, 4).map((row) => row.map((cell) => cell.trim()))).toEqual([
      ['Name', 'Note'],
      ['Ada', 'tall, blond'],
      ['Bo', 'says "hi", twice'],
      ['Cy', 'big "blue" room'],
    ])
    expect(readDelimited('Name,Note\nAda,"one, \n "\nBo,x\n').rows[1]).toEqual(['Ada', 'one, \n '])
  })
})

describe('people in lines', () => {
  const THREE = [
    { name: '程心', phones: ['13700010002'] },
    { name: '云天明', phones: ['13700010003'] },
    { name: '罗辑', phones: ['13700010004'] },
  ]

  it.each([
    ['姓名；手机', '程心；13700010002', '云天明；13700010003', '罗辑；13700010004'],
    ['姓名、手机', '程心、13700010002', '云天明、13700010003', '罗辑、13700010004'],
    ['姓名/手机', '程心/13700010002', '云天明/13700010003', '罗辑/13700010004'],
    ['姓名 手机', '程心 137 0001 0002', '云天明 137 0001 0003', '罗辑 13700010004'],
    ['1 程心 137-0001-0002', '2 云天明 137-0001-0003', '3 罗辑 137-0001-0004'],
    ['程心13700010002', '云天明13700010003', '罗辑13700010004'],
    ['程心(13700010002)', '云天明（13700010003）', '罗辑(13700010004)'],
    ['姓名：程心 电话：13700010002', '姓名：云天明 电话：13700010003', '姓名：罗辑 电话：13700010004'],
  ])('%s', async (...lines) => {
    const file = new TextEncoder().encode(lines.join('\n'))
    const list = done(await readSignUps(file, { zone: 'Asia/Shanghai', near: '2026-11-22' }))
    expect(list.entries).toMatchObject(THREE)
    expect(list.entries).toHaveLength(3)
  })

  it('have their phone or address behind a dash or a colon', async () => {
    const file = new TextEncoder().encode('Ada Byron - (415) 555-0100\nBo Li: bo@example.org\n')
    const list = done(await readSignUps(file, { zone: 'Asia/Shanghai', near: '2026-11-22' }))
    expect(list.entries).toMatchObject([
      { name: 'Ada Byron', phones: ['4155550100'] },
      { name: 'Bo Li', emails: ['bo@example.org'] },
    ])
  })
})
