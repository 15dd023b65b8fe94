import { describe, expect, it } from 'vitest'
import { hasShrunk } from '@/domain/safety/shrink-guard'

describe('a sudden loss', () => {
  it('is more than half of the rows and more than ten of them', () => {
    expect(hasShrunk(49, 100)).toBe(true)
    expect(hasShrunk(50, 100)).toBe(false)
    expect(hasShrunk(0, 11)).toBe(true)
    expect(hasShrunk(1, 11)).toBe(false)
    expect(hasShrunk(200, 100)).toBe(false)
  })

  it('cannot be told without a backup before', () => {
    expect(hasShrunk(0, null)).toBe(false)
  })
})
