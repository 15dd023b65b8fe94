import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextBackupAt, overdueAt, type BackupProgress } from '@/domain/safety/backup-plan'

const SECOND = 1000
const MINUTE = 60 * SECOND
const nothing: BackupProgress = { firstChangeAt: null, lastChangeAt: null, lastBackupAt: null, failedAt: null }

describe('the next backup', () => {
  it('is not due while every change is in one', () => {
    expect(nextBackupAt({ ...nothing, lastBackupAt: 5 })).toBeNull()
    expect(overdueAt(nothing)).toBeNull()
  })

  it('comes half a minute after the last change', () => {
    expect(nextBackupAt({ ...nothing, firstChangeAt: 0, lastChangeAt: 20 * SECOND })).toBe(50 * SECOND)
  })

  it('comes five minutes after the first change when changes never pause', () => {
    expect(nextBackupAt({ ...nothing, firstChangeAt: 0, lastChangeAt: 10 * MINUTE })).toBe(5 * MINUTE)
  })

  it('is at least five minutes after the one before', () => {
    const progress = { ...nothing, firstChangeAt: MINUTE, lastChangeAt: MINUTE, lastBackupAt: 30 * SECOND }
    expect(nextBackupAt(progress)).toBe(5 * MINUTE + 30 * SECOND)
  })

  it('is tried again a minute after a failure', () => {
    expect(nextBackupAt({ firstChangeAt: 0, lastChangeAt: 0, lastBackupAt: 0, failedAt: 7 * MINUTE })).toBe(8 * MINUTE)
  })

  it('is always due before the lack of one is worth a warning, unless it fails', () => {
    const moment = fc.integer({ min: 0, max: 1e7 })
    fc.assert(
      fc.property(moment, moment, fc.option(moment), (first, passed, before) => {
        const lastBackupAt = before === null ? null : first - before
        const progress = { firstChangeAt: first, lastChangeAt: first + passed, lastBackupAt, failedAt: null }
        expect(nextBackupAt(progress)).toBeLessThan(overdueAt(progress) ?? 0)
      }),
    )
  })
})
