import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { neededByMaterial, neededOf, packedQuantity, type PropUse } from '@/domain/run-sheet/prop-needs'
import { timeCues } from '@/domain/run-sheet/time-cues'
import { aCue, at } from '../../builders/a-cue'

const use = (quantity: number, startsAt: number, endsAt: number): PropUse => ({ quantity, startsAt, endsAt })
const uses = fc.array(
  fc
    .record({ quantity: fc.integer({ min: 1, max: 50 }), startsAt: fc.nat(600), length: fc.nat(200) })
    .map(({ quantity, startsAt, length }) => use(quantity, startsAt, startsAt + length)),
  { maxLength: 12 },
)

describe('what cues need of a material', () => {
  it('is the sum of what is used up', () => {
    expect(neededOf('consumable', [use(10, 0, 60), use(5, 0, 60), use(1, 500, 600)])).toBe(16)
  })

  it('is the most in use at one time of what comes back', () => {
    expect(neededOf('reusable', [use(2, 0, 100), use(3, 50, 150), use(4, 150, 200)])).toBe(5)
  })

  it('hands things over between cues that meet, but not within one moment', () => {
    expect(neededOf('reusable', [use(2, 0, 100), use(2, 100, 200)])).toBe(2)
    expect(neededOf('reusable', [use(2, 100, 100), use(2, 100, 100)])).toBe(4)
    expect(neededOf('reusable', [])).toBe(0)
  })

  it('of what comes back never exceeds the sum and covers every single cue; the order does not matter', () => {
    fc.assert(
      fc.property(uses, (list) => {
        const needed = neededOf('reusable', list)
        expect(needed).toBeLessThanOrEqual(neededOf('consumable', list))
        for (const one of list) expect(needed).toBeGreaterThanOrEqual(one.quantity)
        expect(neededOf('reusable', list.toReversed())).toBe(needed)
      }),
    )
  })

  it('of what comes back is enough at every second', () => {
    fc.assert(
      fc.property(uses, fc.nat(900), (list, moment) => {
        const busy = list.filter(
          ({ startsAt, endsAt }) => startsAt <= moment && moment < Math.max(endsAt, startsAt + 1),
        )
        const there = busy.reduce((sum, { quantity }) => sum + quantity, 0)
        expect(neededOf('reusable', list)).toBeGreaterThanOrEqual(there)
      }),
    )
  })

  it('leaves out cues that are gone or skipped', () => {
    const talk = aCue({ start: at('14:00'), duration: 600 })
    const demo = aCue({ start: at('14:05'), duration: 600, track: '小间' })
    const off = aCue({ skipped: true })
    const prop = { materialId: 'mat_mic' as const, quantity: 2 }
    const props = [talk, demo, off].map(({ id }) => ({ ...prop, cueId: id }))
    const needed = neededByMaterial(
      timeCues(840, [talk, demo, off]),
      [...props, { ...prop, cueId: 'cue_gone' }],
      () => 'reusable',
    )
    expect([...needed]).toEqual([['mat_mic', 4]])
  })
})

describe('the packing list', () => {
  const line = (quantity: number, state: 'reserved' | 'packed' | 'returned' = 'reserved') => ({ quantity, state })

  it('rises to the need, also when things are in the boxes already, but not when they are back', () => {
    expect(packedQuantity(line(2), 0, 5, 1)).toBe(5)
    expect(packedQuantity(line(2, 'packed'), 0, 5, 1)).toBe(5)
    expect(packedQuantity(line(2, 'returned'), 0, 5, 1)).toBeNull()
    expect(packedQuantity(line(9), 0, 5, 1)).toBeNull()
  })

  it('falls only where it followed the cues, never below its own rule or to nothing', () => {
    expect(packedQuantity(line(50), 50, 5, 1)).toBe(5)
    expect(packedQuantity(line(50), 50, 5, 12)).toBe(12)
    expect(packedQuantity(line(60), 50, 5, 1)).toBeNull()
    expect(packedQuantity(line(50, 'packed'), 50, 5, 1)).toBeNull()
    expect(packedQuantity(line(50), 50, 0, 1)).toBeNull()
  })

  it('is never below the need after it followed', () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(99), fc.nat(99), fc.nat(99), (quantity, before, after, byRule) => {
        expect(packedQuantity(line(quantity), before, after, byRule) ?? quantity).toBeGreaterThanOrEqual(after)
      }),
    )
  })
})
