import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextHlc } from '@/domain/common/hlc'
import { majorUnits, moneyFromMajor } from '@/domain/common/money'
import { byPosition, positionBetween, positionsAfter } from '@/domain/common/order'
import { addDays, daysBetween, formatClock, formatClockSecond, isLocalDay, weekdayOf } from '@/domain/common/time'
import { clockAt, instantOf } from '@/domain/common/zone'

describe('days', () => {
  it('knows real days from wrong ones', () => {
    expect(isLocalDay('2026-02-28')).toBe(true)
    expect(isLocalDay('2026-02-30')).toBe(false)
    expect(isLocalDay('2026-2-3')).toBe(false)
  })

  it('counts across months, years and clock changes', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
    expect(weekdayOf('2026-12-12')).toBe(6)
    expect(weekdayOf('2026-12-13')).toBe(7)
  })

  it('goes there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40000, max: 40000 }), (days) => {
        expect(daysBetween('2026-11-21', addDays('2026-11-21', days))).toBe(days)
      }),
    )
  })
})

describe('the venue clock', () => {
  it('never wraps past midnight', () => {
    expect(formatClock(19 * 60 + 30)).toBe('19:30')
    expect(formatClock(1530)).toBe('01:30 +1')
    expect(formatClock(-30)).toBe('23:30 −1')
    expect(formatClockSecond(19 * 3600 + 90)).toBe('19:01:30')
    expect(formatClockSecond(1530 * 60 + 5)).toBe('01:30:05 +1')
  })

  it('turns a reading into the moment, whatever zone the machine is in', () => {
    expect(instantOf('2026-12-12', 14 * 60, 'Asia/Shanghai')).toBe(Date.UTC(2026, 11, 12, 6, 0))
    expect(instantOf('2026-12-12', 1530, 'Asia/Shanghai')).toBe(Date.UTC(2026, 11, 12, 17, 30))
    expect(instantOf('2026-07-01', 9 * 60, 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 7, 0))
  })

  it('takes a skipped reading as just after the gap, and a doubled one as the first', () => {
    expect(clockAt(instantOf('2026-03-29', 150, 'Europe/Berlin'), 'Europe/Berlin').minute).toBe(210)
    expect(instantOf('2026-10-25', 150, 'Europe/Berlin')).toBe(Date.UTC(2026, 9, 25, 0, 30))
  })

  it('reads back what it wrote, outside clock changes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 0, max: 1439 }),
        fc.constantFrom('Asia/Shanghai', 'Asia/Kathmandu', 'UTC', 'Pacific/Kiritimati'),
        (days, minute, zone) => {
          const day = addDays('2024-01-01', days)
          expect(clockAt(instantOf(day, minute, zone), zone)).toEqual({ day, minute, second: minute * 60 })
        },
      ),
    )
  })
})

describe('order', () => {
  it('puts a row between two others without touching them', () => {
    const [a = '', b = ''] = positionsAfter(null, 2)
    const between = positionBetween(a, b)
    expect([b, between, a].sort()).toEqual([a, between, b])
  })

  it('keeps one order for two rows at one place', () => {
    expect(
      [
        { pos: 'a0', id: 'y' },
        { pos: 'a0', id: 'x' },
      ]
        .sort(byPosition)
        .map((row) => row.id),
    ).toEqual(['x', 'y'])
  })
})

describe('the hybrid clock', () => {
  it('always grows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 41 }), { minLength: 2, maxLength: 60 }), (moments) => {
        let last = ''
        for (const now of moments) {
          const next = nextHlc(last, now, 'd')
          expect(next > last).toBe(true)
          last = next
        }
      }),
    )
  })
})

describe('money', () => {
  it('keeps whole minor units', () => {
    expect(moneyFromMajor(19.99, 'CNY')).toEqual({ minor: 1999, currency: 'CNY' })
    expect(majorUnits({ minor: 1200, currency: 'JPY' })).toBe(1200)
  })
})
