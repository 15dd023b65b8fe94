import { describe, expect, it } from 'vitest'
import { addDays } from '@/domain/common/time'
import { learntLength } from '@/domain/run-sheet/learnt-duration'

const minutes = (...lengths: number[]) =>
  lengths.map((length, index) => ({ day: addDays('2026-01-01', index * 31), seconds: length * 60 }))

describe('the learnt length of a cue', () => {
  it('is unknown before the first time', () => {
    expect(learntLength([])).toBeNull()
    expect(learntLength([{ day: '2026-01-01', seconds: 0 }])).toBeNull()
  })

  it('is the median of the last five, so that one bad evening does not spoil it', () => {
    expect(learntLength(minutes(90, 12, 11, 14, 12, 55))?.seconds).toBe(12 * 60)
    expect(learntLength(minutes(12, 11, 14))?.seconds).toBe(12 * 60)
  })

  it('lies between the middle two of an even number, in whole minutes', () => {
    expect(learntLength(minutes(10, 13))?.seconds).toBe(12 * 60)
  })

  it('names where it comes from, newest first', () => {
    expect(learntLength(minutes(9, 8, 7, 6, 5, 4))?.from.map(({ seconds }) => seconds / 60)).toEqual([4, 5, 6, 7, 8])
  })
})
