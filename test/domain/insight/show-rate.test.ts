import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptToFill, expectedHeads, likeEvents, showRate } from '@/domain/insight/show-rate'

describe('the show rate', () => {
  it('is all who came over all who registered, with the number of events', () => {
    const past = [
      { registered: 60, attended: 44 },
      { registered: 50, attended: 38 },
      { registered: 52, attended: 39 },
    ]
    expect(showRate(past, false)).toEqual({
      rate: 121 / 162,
      from: 'history',
      events: 3,
      registered: 162,
      attended: 121,
    })
  })

  it('is assumed below three events: half of a free list, nine tenths of a paid one', () => {
    const past = [{ registered: 60, attended: 60 }]
    expect(showRate(past, false)).toMatchObject({ rate: 0.5, from: 'assumed', events: 1 })
    expect(showRate(past, true)).toMatchObject({ rate: 0.9, from: 'assumed' })
  })

  it('leaves out events nobody registered for', () => {
    const past = [
      { registered: 10, attended: 5 },
      { registered: 10, attended: 5 },
      { registered: 0, attended: 0 },
    ]
    expect(showRate(past, true)).toMatchObject({ rate: 0.9, from: 'assumed', events: 2 })
  })
})

describe('how many to accept', () => {
  it('accepts 65 to fill 48 seats when 74 in a hundred come', () => {
    expect(acceptToFill(48, 312 / 421)).toBe(65)
    expect(expectedHeads(63, 312 / 421)).toBe(47)
  })

  it('does not accept one too many because of floating point', () => {
    expect(acceptToFill(30, 0.6)).toBe(50)
  })

  it('never accepts more than twice the seats, nor fewer than the seats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0, max: 1, noNaN: true }), (seats, rate) => {
        const accept = acceptToFill(seats, rate)
        expect(accept).toBeGreaterThanOrEqual(seats)
        expect(accept).toBeLessThanOrEqual(seats * 2)
      }),
    )
  })
})

describe('which past events are likened', () => {
  const past = (type: string, count: number) =>
    Array.from({ length: count }, () => ({ type, registered: 10, attended: 5 }))

  it('takes the same type when there are three of it, at most eight', () => {
    const { turnouts, sameType } = likeEvents([...past('salon', 9), ...past('talk', 3)], 'salon')
    expect(sameType).toBe(true)
    expect(turnouts).toEqual(past('salon', 8))
  })

  it('takes all types when there are fewer than three of one', () => {
    const { turnouts, sameType } = likeEvents([...past('salon', 2), ...past('talk', 2)], 'salon')
    expect(sameType).toBe(false)
    expect(turnouts).toHaveLength(4)
  })
})
