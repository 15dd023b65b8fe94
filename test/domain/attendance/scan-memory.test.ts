import { describe, expect, it } from 'vitest'
import { NOTHING_SEEN, seeCode, SEEN_AGAIN_AFTER } from '@/domain/attendance/scan-memory'

/** Shows codes one after the other, each at its moment; says which of them counted as shown. */
function shown(...sights: readonly (readonly [code: string, at: number])[]): string[] {
  let memory = NOTHING_SEEN
  return sights.flatMap(([code, at]) => {
    const seen = seeCode(memory, code, at)
    memory = seen.memory
    return seen.shown ? [`${code} ${at}`] : []
  })
}

describe('a code before the camera', () => {
  it('counts once for as long as it is held there', () => {
    const held = Array.from({ length: 100 }, (_, at) => ['A', at * 125] as const)
    expect(shown(...held)).toEqual(['A 0'])
  })

  it('counts again when it was away for a while, and not when the camera only blinked', () => {
    expect(shown(['A', 0], ['A', SEEN_AGAIN_AFTER - 1], ['A', SEEN_AGAIN_AFTER * 2 - 1])).toEqual([
      'A 0',
      `A ${SEEN_AGAIN_AFTER * 2 - 1}`,
    ])
  })

  it('does not hide the next person’s, nor is hidden by it', () => {
    expect(shown(['A', 0], ['B', 100], ['A', 200], ['B', 300], ['C', 400])).toEqual(['A 0', 'B 100', 'C 400'])
  })
})
