import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { doorState } from '@/domain/attendance/door-state'
import { paperMarks } from '@/domain/attendance/paper-marks'
import { inRanges, readPaperRange } from '@/domain/attendance/paper-range'
import { aCheckIn, anAttendance } from '../../builders/a-door'

describe('numbers typed from a sign-in sheet', () => {
  it.each([
    ['1-4, 7, 9-10', [1, 2, 3, 4, 7, 9, 10]],
    ['１－４，７、９～１０', [1, 2, 3, 4, 7, 9, 10]],
    ['1至3、5到6', [1, 2, 3, 5, 6]],
    ['第1号；3 to 5\n8', [1, 3, 4, 5, 8]],
    ['#12 , ,12, 11', [11, 12]],
    ['2 – 4', [2, 3, 4]],
    ['', []],
  ])('reads %s', (typed, numbers) => {
    expect(readPaperRange(typed)).toEqual({ numbers, unread: [] })
  })

  it('gives back what it cannot read instead of guessing', () => {
    expect(readPaperRange('1, 0, 9-3, abc, 1-2-3, 5-')).toEqual({
      numbers: [1],
      unread: ['0', '9-3', 'abc', '1-2-3', '5-'],
    })
    expect(readPaperRange('1-999999').unread).toEqual(['1-999999'])
  })

  it('reads every set of numbers back from the way people write it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 60 }), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b)
        expect(readPaperRange(inRanges(sorted))).toEqual({ numbers: sorted, unread: [] })
      }),
    )
  })
})

describe('marking from paper', () => {
  it('tells who is to be marked, who came already, who has no place, and which numbers are nobody', () => {
    const rows = [
      anAttendance({ id: 'att_1', memberId: 'mem_1', createdAt: 1 }),
      anAttendance({ id: 'att_2', memberId: 'mem_2', createdAt: 2 }),
      anAttendance({ id: 'att_3', memberId: 'mem_3', createdAt: 3, status: 'cancelled' }),
      anAttendance({ id: 'att_4', memberId: 'mem_4', createdAt: 4 }),
      anAttendance({ id: 'att_5', memberId: 'mem_5', createdAt: 5, substituteFor: 'att_4' }),
    ]
    const state = doorState([aCheckIn({ attendanceId: 'att_2' })])
    const marks = paperMarks(rows, state, [1, 2, 3, 4, 5, 9])
    const numbers = (lines: readonly { number: number }[]) => lines.map(({ number }) => number)
    expect(numbers(marks.toMark)).toEqual([1, 5])
    expect(numbers(marks.already)).toEqual([2])
    expect(numbers(marks.noPlace)).toEqual([3, 4])
    expect(marks.missing).toEqual([9])
  })
})
