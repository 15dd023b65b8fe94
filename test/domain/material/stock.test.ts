import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOVEMENT_KINDS } from '@/domain/material/material'
import { settle } from '@/domain/material/reservation-movements'
import { effectOn, isLow, stockOf } from '@/domain/material/stock'

describe('the stock of a material', () => {
  it('is what came in less what went out', () => {
    expect(
      stockOf([
        { kind: 'restock', quantity: 40 },
        { kind: 'consume', quantity: 12 },
        { kind: 'damage', quantity: 1 },
        { kind: 'loss', quantity: 2 },
        { kind: 'gift', quantity: 5 },
        { kind: 'adjust', quantity: -3 },
      ]),
    ).toBe(17)
  })

  it('is the same after everything checked out has come back', () => {
    const movements = [{ kind: 'restock', quantity: 6 }] as const
    expect(stockOf([...movements, { kind: 'checkOut', quantity: 4 }, { kind: 'return', quantity: 4 }])).toBe(6)
  })

  it('is short by what was not returned', () => {
    expect(
      stockOf([
        { kind: 'restock', quantity: 6 },
        { kind: 'checkOut', quantity: 4 },
        { kind: 'return', quantity: 3 },
      ]),
    ).toBe(5)
  })

  it('carries no dust of binary fractions', () => {
    expect(stockOf([0.1, 0.2].map((quantity) => ({ kind: 'restock', quantity })))).toBe(0.3)
  })

  it('does not depend on the order of the movements', () => {
    const movement = fc.record({ kind: fc.constantFrom(...MOVEMENT_KINDS), quantity: fc.integer({ min: 1, max: 500 }) })
    fc.assert(
      fc.property(fc.array(movement), (movements) => {
        expect(stockOf(movements.toReversed())).toBe(stockOf(movements))
      }),
    )
  })

  it('is low only below its level, and never without one', () => {
    expect(isLow({ lowStock: 2 }, 1)).toBe(true)
    expect(isLow({ lowStock: 2 }, 2)).toBe(false)
    expect(isLow({ lowStock: null }, 0)).toBe(false)
  })
})

describe('the stock that follows a reservation', () => {
  it('takes what was used, broken or lost, and nothing for anything else', () => {
    expect(settle('used', 5, 20, [])).toEqual([{ kind: 'consume', quantity: 5 }])
    expect(settle('damaged', 1, 20, [])).toEqual([{ kind: 'damage', quantity: 1 }])
    expect(settle('lost', 2, 20, [])).toEqual([{ kind: 'loss', quantity: 2 }])
    for (const state of ['reserved', 'toMake', 'packed', 'onSite', 'returned'] as const)
      expect(settle(state, 5, 20, [])).toEqual([])
  })

  it('takes no more than there is: what was delivered to the event was never in stock', () => {
    expect(settle('used', 96, 0, [])).toEqual([])
    expect(settle('used', 96, 30, [])).toEqual([{ kind: 'consume', quantity: 30 }])
  })

  it('puts back what the state before took', () => {
    expect(settle('returned', 5, 15, [{ kind: 'consume', quantity: 5 }])).toEqual([{ kind: 'return', quantity: 5 }])
    expect(settle('lost', 3, 17, [{ kind: 'consume', quantity: 3 }])).toEqual([
      { kind: 'return', quantity: 3 },
      { kind: 'loss', quantity: 3 },
    ])
  })

  it('ends with the right stock whatever states follow each other, and never below zero', () => {
    const states = ['reserved', 'packed', 'onSite', 'used', 'damaged', 'lost', 'returned'] as const
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...states), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 30 }),
        (path, quantity, start) => {
          const ofEvent: { kind: (typeof MOVEMENT_KINDS)[number]; quantity: number }[] = []
          let stock = start
          for (const state of path) {
            for (const step of settle(state, quantity, stock, ofEvent)) {
              ofEvent.push(step)
              stock += effectOn(step.kind, step.quantity)
            }
          }
          const last = path.at(-1)
          const gone = last === 'used' || last === 'damaged' || last === 'lost'
          expect(stock).toBe(gone ? Math.max(0, start - quantity) : start)
        },
      ),
    )
  })
})
