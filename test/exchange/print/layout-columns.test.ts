import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutColumns, type WantedColumn } from '@/exchange/print/layout-columns'
import { paperBox, SMALLEST, zoomsFor } from '@/exchange/print/paper'
import { TYPE_SIZES } from '@/exchange/print/print-choices'

const anyColumns: fc.Arbitrary<WantedColumn<string>[]> = fc
  .array(
    fc.record({ least: fc.integer({ min: 20, max: 160 }), share: fc.integer({ min: 0, max: 3 }), must: fc.boolean() }),
    { minLength: 1, maxLength: 14 },
  )
  .map((columns) => columns.map((column, index) => ({ ...column, key: `c${index}` })))

describe('columns on paper', () => {
  it('all stand in the table or below the title, none narrower than it can be read', () => {
    fc.assert(
      fc.property(anyColumns, fc.integer({ min: 200, max: 1100 }), (columns, width) => {
        const { placed, stacked } = layoutColumns(width, columns)
        expect([...placed.map(({ key }) => key), ...stacked].sort()).toEqual(columns.map(({ key }) => key).sort())
        for (const { key, width: given } of placed)
          expect(given).toBeGreaterThanOrEqual(columns.find((column) => column.key === key)?.least ?? Infinity)
        const optional = placed.some(({ key }) => columns.some((column) => column.key === key && !column.must))
        if (optional) expect(placed.reduce((sum, one) => sum + one.width, 0)).toBeLessThanOrEqual(width + 0.001)
      }),
    )
  })
})

describe('a sheet of paper', () => {
  it('is as large as its name says, and lies on its side', () => {
    const a4 = paperBox({ size: 'A4', landscape: false })
    expect(Math.round(a4.width)).toBe(794)
    expect(Math.round(a4.height)).toBe(1122)
    const a5 = paperBox({ size: 'A5', landscape: true })
    expect(Math.round(a5.width)).toBe(794)
    expect(Math.round(a5.height)).toBe(558)
  })

  it('is never set smaller than can be read', () => {
    for (const size of ['A4', 'A5'] as const)
      for (const type of TYPE_SIZES)
        for (const zoom of zoomsFor({ size, type })) expect(zoom).toBeGreaterThanOrEqual(SMALLEST)
  })
})
