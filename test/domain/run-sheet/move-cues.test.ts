import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPosition, positionsAfter } from '@/domain/common/order'
import { movedOrder, positionsFor } from '@/domain/run-sheet/move-cues'

const ids = (text: string) => [...text]
const set = (text: string) => new Set(text)

describe('movedOrder', () => {
  it('puts a row in front of or behind another', () => {
    expect(movedOrder(ids('abcd'), set('d'), { before: 'b' })).toEqual(ids('adbc'))
    expect(movedOrder(ids('abcd'), set('a'), { after: 'c' })).toEqual(ids('bcad'))
  })

  it('keeps several rows together and in their order', () => {
    expect(movedOrder(ids('abcde'), set('bd'), { after: 'e' })).toEqual(ids('acebd'))
    expect(movedOrder(ids('abcde'), set('ec'), { before: 'a' })).toEqual(ids('ceabd'))
  })

  it('takes a target that moves along as the place where it was', () => {
    expect(movedOrder(ids('abcde'), set('ad'), { after: 'd' })).toEqual(ids('bcade'))
  })

  it('says when nothing changes its place, or the target is not there', () => {
    expect(movedOrder(ids('abc'), set('b'), { after: 'a' })).toBeNull()
    expect(movedOrder(ids('abc'), set('b'), { before: 'x' })).toBeNull()
    expect(movedOrder(ids('abc'), set('b'), { after: 'x' })).toBeNull()
  })
})

describe('positionsFor', () => {
  it('touches only the moved row where the stored order is sound', () => {
    const [a, b, c] = rows(3)
    expect([...positionsFor([c, a, b], new Set([c.id])).keys()]).toEqual([c.id])
  })

  it('mends rows that two machines put at one place', () => {
    const order = [
      { id: 'a', pos: 'a0' },
      { id: 'b', pos: 'a0' },
      { id: 'c', pos: 'a0' },
      { id: 'd', pos: 'a1' },
    ]
    expect(sorted(order, positionsFor([order[1]!, order[0]!, order[2]!, order[3]!], new Set(['b'])))).toEqual(
      ids('bacd'),
    )
  })

  it('makes the stored order the wished one, whatever moves where', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }).chain((size) =>
          fc.record({
            wished: fc.shuffledSubarray([...Array(size).keys()], { minLength: size, maxLength: size }),
            moved: fc.subarray([...Array(size).keys()]),
          }),
        ),
        ({ wished, moved }) => {
          const all = rows(wished.length)
          const order = wished.map((index) => all[index]!)
          const places = positionsFor(order, new Set(moved.map((index) => all[index]!.id)))
          expect(sorted(all, places)).toEqual(order.map((row) => row.id))
        },
      ),
    )
  })
})

type Row = { readonly id: string; readonly pos: string }

function rows<const N extends number>(count: N): N extends 3 ? [Row, Row, Row] : Row[] {
  const made = positionsAfter(null, count).map((pos, index) => ({ id: `r${index}`, pos }))
  return made as N extends 3 ? [Row, Row, Row] : Row[]
}

function sorted(all: readonly Row[], places: ReadonlyMap<string, string>): string[] {
  return all
    .map((row) => ({ ...row, pos: places.get(row.id) ?? row.pos }))
    .sort(byPosition)
    .map((row) => row.id)
}
