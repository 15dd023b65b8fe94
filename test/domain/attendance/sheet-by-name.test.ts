import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doorState } from '@/domain/attendance/door-state'
import { paperMarks } from '@/domain/attendance/paper-marks'
import { isSheetOf, readSheetCode, sheetByName, sheetCode } from '@/domain/attendance/sheet-by-name'
import { aCheckIn, anAttendance } from '../../builders/a-door'

const NAMES = ['曾国', '单雄', 'Nora Weiß', '区小明', '阿米娜', '李萌']
const nameOf = ({ memberId }: { readonly memberId: string }) => NAMES[Number(memberId.slice(4))] ?? ''
const rows = NAMES.map((_, at) => anAttendance({ id: `att_${at}`, memberId: `mem_${at}`, createdAt: at }))
const named = (lines: ReturnType<typeof sheetByName>) =>
  lines.map(({ number, attendance }) => `${number} ${nameOf(attendance)}`)

describe('a sign-in sheet by name', () => {
  it('is numbered from top to bottom, without a gap for those who cancelled', () => {
    const changed = rows.map((row) => (row.id === 'att_5' ? { ...row, status: 'cancelled' as const } : row))
    expect(named(sheetByName(rows, nameOf))).toEqual([
      '1 阿米娜',
      '2 李萌',
      '3 Nora Weiß',
      '4 区小明',
      '5 单雄',
      '6 曾国',
    ])
    expect(named(sheetByName(changed, nameOf))).toEqual(['1 阿米娜', '2 Nora Weiß', '3 区小明', '4 单雄', '5 曾国'])
  })

  it('has a code that tells it from every other sheet, and none is taken for it', () => {
    const lines = sheetByName(rows, nameOf)
    const code = readSheetCode(sheetCode(412, lines))
    expect(code).toMatchObject({ seq: 412 })
    if (code === null) throw new Error('not read')
    expect(isSheetOf(code, lines)).toBe(true)
    expect(isSheetOf(code, lines.slice(1))).toBe(false)
    expect(isSheetOf(code, [...lines].reverse())).toBe(false)
    expect(isSheetOf(code, [])).toBe(false)
  })

  it('has a code that is read back from the way people type it, and nothing else is', () => {
    fc.assert(
      fc.property(
        fc.nat(1_000_000),
        fc.uniqueArray(fc.nat(5), { minLength: 1 }),
        fc.constantFrom('-', ' ', '', '－', ' – '),
        (seq, chosen, hyphen) => {
          const lines = sheetByName(
            chosen.map((at) => rows[at] ?? anAttendance()),
            nameOf,
          )
          const code = sheetCode(seq, lines)
          const read = readSheetCode(code.toLowerCase().replace('-', hyphen))
          expect(read).toEqual({ seq, check: code.slice(-4) })
        },
      ),
    )
    for (const typed of ['', '412', 'K7HX', '413-K7H', '412-K7HXX', '412-K7DX', '1-14, 17'])
      expect(readSheetCode(typed)).toBeNull()
  })

  it('marks whom its numbers mean, as they stand now, and not whom the list’s numbers mean', () => {
    const sheet = sheetByName(rows, nameOf)
    const now = rows.flatMap((row) => {
      if (row.id === 'att_4') return []
      return [row.id === 'att_5' ? { ...row, status: 'cancelled' as const } : row]
    })
    const state = doorState([aCheckIn({ attendanceId: 'att_2' })])
    const marks = paperMarks(now, state, [1, 2, 3, 4, 5, 7], sheet)
    const numbers = (lines: typeof marks.toMark) => lines.map(({ number, attendance }) => `${number} ${attendance.id}`)
    expect(numbers(marks.toMark)).toEqual(['4 att_3', '5 att_1'])
    expect(numbers(marks.already)).toEqual(['3 att_2'])
    expect(numbers(marks.noPlace)).toEqual(['1 att_4', '2 att_5'])
    expect(marks.missing).toEqual([7])
  })
})
