import { describe, expect, it } from 'vitest'
import { isWithin } from '@/main/measure'

describe('what the page sends', () => {
  it('is weighed with everything in it', () => {
    expect(isWithin([], 8)).toBe(true)
    expect(isWithin(['x'.repeat(100)], 100)).toBe(false)
    expect(isWithin(['x'.repeat(100)], 120)).toBe(true)
    expect(isWithin([{ bytes: new Uint8Array(1000) }], 1000)).toBe(false)
    expect(isWithin([{ bytes: new Uint8Array(1000) }], 1100)).toBe(true)
    expect(isWithin([new Map([['a', 'x'.repeat(200)]])], 200)).toBe(false)
    expect(isWithin([new Set(['x'.repeat(200)])], 200)).toBe(false)
    expect(isWithin([{ ['k'.repeat(200)]: 1 }], 200)).toBe(false)
    expect(isWithin([10n ** 400n], 60)).toBe(false)
  })

  it('does not hang or fall over on what is made to be walked for ever', () => {
    const circle: Record<string, unknown> = {}
    circle['self'] = circle
    expect(isWithin([circle], 100)).toBe(true)
    let deep: unknown = 1
    for (let level = 0; level < 200_000; level += 1) deep = [deep]
    expect(isWithin(deep, 1000)).toBe(false)
    expect(isWithin([new Array<number>(4_000_000_000)], 1000)).toBe(false)
  })
})
