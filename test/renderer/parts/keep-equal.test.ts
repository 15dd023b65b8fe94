import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepEqual } from '@/renderer/src/parts/keep-equal'

/** Anything a read may answer with: rows, lists, maps by id, sets of ids. */
const { read } = fc.letrec((part) => ({
  read: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(
      fc.integer({ max: 3 }),
      fc.constantFrom('', 'a', 'b'),
      fc.boolean(),
      fc.constant(null),
      fc.constant(Number.NaN),
    ),
    fc.array(part('read'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('id', 'name', 'cues'), part('read'), { noNullPrototype: true }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), part('read')), { maxLength: 3 })
      .map((entries) => new Map(entries)),
    fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).map((members) => new Set(members)),
  ),
}))

describe('keepEqual', () => {
  it('answers with what was read, in every case', () => {
    fc.assert(
      fc.property(read, read, (before, next) => {
        const copy = structuredClone(next)
        expect(keepEqual(before, next)).toEqual(copy)
        // What was read is not touched: the database's own cache may hold it.
        expect(next).toEqual(copy)
      }),
    )
  })

  it('answers with the same object when all of it is equal', () => {
    fc.assert(
      fc.property(read, (value) => {
        expect(Object.is(keepEqual(value, structuredClone(value)), value)).toBe(true)
      }),
    )
  })

  it('keeps the rows that did not change, moved ones too', () => {
    const before = {
      event: { id: 'e', title: 'Salon' },
      cues: [
        { id: '1', at: 1 },
        { id: '2', at: 2 },
        { id: '3', at: 3 },
      ],
    }
    const next = structuredClone({ event: before.event, cues: [before.cues[2], { id: '2', at: 9 }, before.cues[0]] })
    const kept = keepEqual(before, next)
    expect(kept.event).toBe(before.event)
    expect([kept.cues[0], kept.cues[2]]).toEqual([before.cues[2], before.cues[0]])
    expect(kept.cues[0]).toBe(before.cues[2])
    expect(kept.cues[2]).toBe(before.cues[0])
    expect(kept.cues[1]).toEqual({ id: '2', at: 9 })
  })

  it('tells maps and sets apart by what is in them and in which order', () => {
    const before = new Map([
      ['a', { id: 'a' }],
      ['b', { id: 'b' }],
    ])
    expect(keepEqual(before, structuredClone(before))).toBe(before)
    const turned = new Map([...structuredClone(before)].reverse())
    expect([...keepEqual(before, turned).keys()]).toEqual(['b', 'a'])
    const set = new Set(['a', 'b'])
    expect(keepEqual(set, new Set(['a', 'b']))).toBe(set)
    expect([...keepEqual(set, new Set(['b', 'a']))]).toEqual(['b', 'a'])
  })

  it('does not compare a very long list', () => {
    const before = Array.from({ length: 70_000 }, (_, at) => ({ at }))
    const next = before.map((one) => ({ ...one }))
    expect(keepEqual(before, next)).toBe(next)
  })
})
