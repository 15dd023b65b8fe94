import { describe, expect, it } from 'vitest'
import { signInLines } from '@/domain/attendance/sign-in-numbers'
import { anAttendance } from '../../builders/a-door'

const numbers = (lines: ReturnType<typeof signInLines>) =>
  lines.map(({ number, attendance }) => [number, attendance.id])

describe('the numbers of a sign-in sheet', () => {
  const first = anAttendance({ id: 'att_9', createdAt: 1 })
  const second = anAttendance({ id: 'att_2', createdAt: 2, registeredAt: 50 })
  const third = anAttendance({ id: 'att_1', createdAt: 2, registeredAt: 70 })

  it('follow the order in which people came onto the list, then that of their registration', () => {
    expect(numbers(signInLines([third, first, second]))).toEqual([
      [1, 'att_9'],
      [2, 'att_2'],
      [3, 'att_1'],
    ])
  })

  it('stay with the people when somebody cancels or joins', () => {
    const later = anAttendance({ id: 'att_0', createdAt: 3, registeredAt: 1 })
    expect(numbers(signInLines([later, { ...first, status: 'cancelled' }, second, third]))).toEqual([
      [2, 'att_2'],
      [3, 'att_1'],
      [4, 'att_0'],
    ])
  })

  it('leave out walk-ins, people without a promised place, and whoever sent a substitute', () => {
    const substitute = anAttendance({ id: 'att_3', createdAt: 4, substituteFor: 'att_9' })
    const walkIn = anAttendance({ id: 'att_4', createdAt: 5, walkIn: true })
    const waiting = anAttendance({ id: 'att_5', createdAt: 6, status: 'waitlisted' })
    expect(numbers(signInLines([first, substitute, walkIn, waiting]))).toEqual([[2, 'att_3']])
  })

  it('have one order when nothing else tells two people apart', () => {
    const one = anAttendance({ id: 'att_a' })
    const other = anAttendance({ id: 'att_b' })
    expect(numbers(signInLines([other, one]))).toEqual(numbers(signInLines([one, other])))
  })
})
