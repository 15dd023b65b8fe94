import { describe, expect, it } from 'vitest'
import { whyTooOld } from '@/main/downgrade-gate'

const own = { electronMajor: 45, schemaVersion: 3 }

describe('P7 the gate against an older app', () => {
  it.each([
    ['a first start', null, null],
    ['the same versions', { electronMajor: 45, minReaderVersion: 3 }, null],
    ['an older app before', { electronMajor: 44, minReaderVersion: 1 }, null],
    ['a newer engine before', { electronMajor: 46, minReaderVersion: 1 }, 'newerEngine'],
    ['newer data that this app cannot read', { electronMajor: 45, minReaderVersion: 4 }, 'newerData'],
    ['both newer', { electronMajor: 46, minReaderVersion: 4 }, 'newerEngine'],
  ] as const)('P7 decides after %s', (_what, left, why) => {
    expect(whyTooOld(left, own)).toBe(why)
  })
})
