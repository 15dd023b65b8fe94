import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showNow, startShowClock, takeBackJump, tick } from '@/domain/show/show-clock'

const start = { wall: 1_000_000, steady: 0 }

describe('the clock of the show', () => {
  it('follows the wall clock while both count alike', () => {
    expect(showNow(tick(startShowClock(start, null), { wall: 1_001_000, steady: 1000 }))).toBe(1_001_000)
  })

  it('counts time that passed in a sleep, and tells of it', () => {
    const awake = tick(startShowClock(start, null), { wall: 4_600_000, steady: 500 })
    expect(showNow(awake)).toBe(4_600_000)
    expect(awake.jump).toEqual({ kind: 'ahead', by: 3_599_500 })
  })

  it('takes a jump ahead back when the person says that the clock was changed', () => {
    const changed = takeBackJump(tick(startShowClock(start, null), { wall: 4_601_000, steady: 1000 }))
    expect(showNow(changed)).toBe(1_001_000)
    expect(changed.jump).toBeNull()
  })

  it('goes on when the wall clock is set back', () => {
    const back = tick(startShowClock(start, null), { wall: 1_001_000 - 3_600_000, steady: 1000 })
    expect(showNow(back)).toBe(1_001_000)
    expect(back.jump).toEqual({ kind: 'back', by: 3_600_000 })
  })

  it('begins no earlier than the newest fact, however wrong the machine is', () => {
    const restarted = startShowClock(start, 1_500_000)
    expect(showNow(restarted)).toBe(1_500_000)
    expect(restarted.jump).toEqual({ kind: 'back', by: 500_000 })
  })

  it('does not drift in eight hours of one reading a second', () => {
    let clock = startShowClock(start, null)
    for (let second = 1; second <= 8 * 3600; second += 1)
      clock = tick(clock, { wall: start.wall + second * 1000, steady: second * 1000.02 })
    expect(showNow(clock)).toBe(start.wall + 8 * 3_600_000)
    expect(clock.jump).toBeNull()
  })

  it('never runs backwards, whatever the clocks do', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ wall: fc.integer({ min: -10_000_000, max: 10_000_000 }), steady: fc.nat(5000) })),
        (steps) => {
          let clock = startShowClock(start, null)
          let reading = start
          for (const step of steps) {
            const before = showNow(clock)
            reading = { wall: reading.wall + step.wall, steady: reading.steady + step.steady }
            clock = tick(clock, reading)
            expect(showNow(clock)).toBeGreaterThanOrEqual(before)
          }
        },
      ),
    )
  })
})
