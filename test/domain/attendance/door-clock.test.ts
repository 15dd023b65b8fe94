import { describe, expect, it } from 'vitest'
import { clockDifference, correctionOf } from '@/domain/attendance/door-clock'

const MINUTE = 60_000
const NOON = Date.UTC(2026, 10, 21, 4)

describe('the clock of another laptop', () => {
  it('is ahead when its file was written later than now', () => {
    const found = clockDifference({ writtenAt: NOON + 16.2 * MINUTE, began: null }, NOON)
    expect(found).toEqual({ kind: 'ahead', minutes: 17 })
    expect(correctionOf(found)).toBe(-17)
  })

  it('is behind when it opened a file before that was written', () => {
    const began = { openedAt: NOON - 5 * MINUTE, homeWroteAt: NOON }
    const found = clockDifference({ writtenAt: NOON, began }, NOON + 90 * MINUTE)
    expect(found).toEqual({ kind: 'behind', minutes: 5 })
    expect(correctionOf(found)).toBe(5)
  })

  it('is not accused of what could as well be the way of the stick from one laptop to the other', () => {
    const began = { openedAt: NOON + 30 * MINUTE, homeWroteAt: NOON }
    expect(clockDifference({ writtenAt: NOON + 60 * MINUTE, began }, NOON + 90 * MINUTE)).toBeNull()
    expect(clockDifference({ writtenAt: NOON + 59_000, began: null }, NOON)).toBeNull()
    expect(correctionOf(null)).toBe(0)
  })
})
