import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate, type PlacedPart } from '@/exchange/print/paginate'

const row = (height: number, keepWithNext = false): PlacedPart => ({ height, keepWithNext })

const anyRows = fc.array(fc.record({ height: fc.integer({ min: 1, max: 400 }), keepWithNext: fc.boolean() }), {
  maxLength: 80,
})
const anyOutro = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 5 })
const anyRoom = fc.record({ first: fc.integer({ min: -50, max: 900 }), next: fc.integer({ min: 100, max: 900 }) })

const heightOf = (rows: readonly PlacedPart[], from: number, to: number) =>
  rows.slice(from, to).reduce((sum, { height }) => sum + height, 0)

describe('rows on pages', () => {
  it('stand all of them there, once, in their order, and so do the blocks behind', () => {
    fc.assert(
      fc.property(anyRows, anyOutro, anyRoom, (rows, outro, room) => {
        const pages = paginate(rows, outro, room)
        expect(pages.length).toBeGreaterThan(0)
        expect(pages.flatMap(({ from, to }) => rows.slice(from, to))).toEqual(rows)
        expect(pages.flatMap((page) => page.outro)).toEqual(outro.map((_, index) => index))
      }),
    )
  })

  it('never stand lower than the page ends, unless one alone is higher than a page', () => {
    fc.assert(
      fc.property(anyRows, anyOutro, anyRoom, (rows, outro, room) => {
        paginate(rows, outro, room).forEach(({ from, to, outro: blocks }, index) => {
          const used = heightOf(rows, from, to) + blocks.reduce((sum, at) => sum + (outro[at] ?? 0), 0)
          const parts = to - from + blocks.length
          if (parts > 1) expect(used).toBeLessThanOrEqual(index === 0 ? room.first : room.next)
        })
      }),
    )
  })

  it('keep a heading with what it is for', () => {
    const rows = [row(60), row(20, true), row(60)]
    expect(paginate(rows, [], { first: 100, next: 100 })).toEqual([
      { from: 0, to: 1, outro: [] },
      { from: 1, to: 3, outro: [] },
    ])
  })

  it('leave no page empty but a first one that is all head', () => {
    expect(paginate([row(80)], [], { first: 20, next: 100 })).toEqual([
      { from: 0, to: 0, outro: [] },
      { from: 0, to: 1, outro: [] },
    ])
    expect(paginate([], [], { first: 100, next: 100 })).toEqual([{ from: 0, to: 0, outro: [] }])
  })

  it('let the blocks behind them begin a new page where there is no room', () => {
    expect(paginate([row(90)], [30, 30], { first: 100, next: 100 })).toEqual([
      { from: 0, to: 1, outro: [] },
      { from: 1, to: 1, outro: [0, 1] },
    ])
  })
})
