import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BACKUP_REASONS } from '@/domain/safety/backup'
import { olderFirst, type KnownBackup } from '@/domain/safety/backup-order'
import { allButNewest, backupsToDrop, LEAST_FILES, LEAST_VERIFIED } from '@/domain/safety/retention'
import { aKnownBackup } from '../../builders/a-known-backup'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOON = Date.UTC(2026, 10, 21, 12)

/** Backups with rising numbers at these moments. */
function written(moments: readonly number[], fields: Partial<KnownBackup> = {}): KnownBackup[] {
  return moments.map((at, index) => aKnownBackup({ name: `b${index}`, seq: index + 1, at, ...fields }))
}

function left(backups: readonly KnownBackup[]): KnownBackup[] {
  const dropped = new Set(backupsToDrop(backups))
  return backups.filter(({ name }) => !dropped.has(name))
}

const anyBackups = fc
  .array(
    fc.record({
      at: fc.oneof(
        fc.integer({ min: NOON - 200 * DAY, max: NOON }),
        fc.integer({ min: NOON - 2 * DAY, max: NOON }),
        fc.constantFrom(0, Date.UTC(2099, 0)),
      ),
      seq: fc.integer({ min: 0, max: 5000 }),
      reason: fc.constantFrom(...BACKUP_REASONS),
      bytes: fc.integer({ min: 1, max: 1e6 }),
      shrunk: fc.boolean(),
      condition: fc.constantFrom('verified', 'verified', 'unknown', 'broken'),
    }),
    { maxLength: 250 },
  )
  .map((rows) => rows.map((row, at) => aKnownBackup({ ...row, name: `b${at}` })))

describe('backups that may go', () => {
  it('never leave fewer than ten, nor fewer than three that are known to be whole', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const dropped = backupsToDrop(backups)
        const kept = left(backups)
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(LEAST_FILES, backups.length))
        if (dropped.length > 0)
          expect(kept.filter(({ condition }) => condition === 'verified').length).toBeGreaterThanOrEqual(LEAST_VERIFIED)
      }),
    )
  })

  it('are never the newest ones', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const kept = left(backups)
        const newest = [...backups].sort(olderFirst).slice(-LEAST_FILES)
        for (const backup of newest) expect(kept).toContain(backup)
      }),
    )
  })

  it('are enough that the folder stays bounded, whatever was written', () => {
    fc.assert(
      fc.property(anyBackups, (backups) => {
        const enough = left(backups.map((backup) => ({ ...backup, condition: 'verified' as const })))
        expect(enough.length).toBeLessThanOrEqual(10 + 24 + 24 + 30 + 30 + 12 + 10 * (BACKUP_REASONS.length + 2))
      }),
    )
  })

  it('leave an hourly one of the last day, a daily one of the last month and a weekly one of the last quarter', () => {
    const moments = Array.from({ length: 100 * 48 }, (_, half) => NOON - 100 * DAY + (half * HOUR) / 2)
    const kept = left(written(moments)).map(({ at }) => at)
    const newest = Math.max(...moments)
    const distinct = (length: number) => new Set(kept.map((at) => Math.floor(at / length))).size
    expect(kept.filter((at) => newest - at < 2 * HOUR)).toHaveLength(4)
    expect(distinct(HOUR)).toBeGreaterThanOrEqual(24)
    expect(distinct(DAY)).toBeGreaterThanOrEqual(30)
    expect(distinct(7 * DAY)).toBeGreaterThanOrEqual(12)
    expect(kept.length).toBeLessThan(100)
  })

  it('leave all of the last two hours, but no more than 24', () => {
    const often = written(Array.from({ length: 60 }, (_, at) => NOON + at * 60_000))
    expect(left(often)).toHaveLength(24)
  })

  it('leave the largest of a day beside the last: after an accident it has everything', () => {
    const quiet = written(Array.from({ length: 200 }, (_, at) => NOON - 40 * DAY + at * 60_000))
    const full = quiet[20]
    if (full === undefined) throw new Error('no backup')
    const before = quiet.map((backup) => (backup === full ? { ...full, bytes: 90_000 } : backup))
    const after = Array.from({ length: 30 }, (_, at) => aKnownBackup({ seq: 1000 + at, at: NOON + at * HOUR }))
    expect(left([...before, ...after]).some(({ bytes }) => bytes === 90_000)).toBe(true)
  })

  it('are not those made on purpose or before a risky step, for 90 days and ten of each kind', () => {
    const purposely = [
      ...written([NOON - 80 * DAY], { reason: 'byHand' }),
      ...written([NOON - 80 * DAY + 1], { reason: 'beforeImport' }),
      ...written([NOON - 100 * DAY], { reason: 'beforeRestore' }),
    ].map((backup, at) => ({ ...backup, name: `p${at}`, seq: at }))
    const since = Array.from({ length: 3000 }, (_, at) =>
      aKnownBackup({ seq: 10 + at, at: NOON - 79 * DAY + at * 37 * 60_000 }),
    )
    const kept = left([...purposely, ...since]).map(({ name }) => name)
    expect(kept).toContain('p0')
    expect(kept).toContain('p1')
    const imports = Array.from({ length: 40 }, (_, at) =>
      aKnownBackup({ seq: at + 1, at: NOON - 30 * DAY + at, reason: 'beforeImport' }),
    )
    const later = since.map((backup) => ({ ...backup, seq: (backup.seq ?? 0) + 100 }))
    expect(left([...imports, ...later]).filter(({ reason }) => reason === 'beforeImport').length).toBeLessThanOrEqual(
      12,
    )
  })

  it('are not a shrunken one nor the one before it', () => {
    const before = aKnownBackup({ name: 'full', seq: 5, at: NOON - 20 * DAY, bytes: 10 })
    const shrunk = aKnownBackup({ name: 'shrunk', seq: 6, at: NOON - 20 * DAY + 1, shrunk: true, bytes: 5 })
    const sameDay = Array.from({ length: 40 }, (_, at) =>
      aKnownBackup({ seq: 7 + at, at: NOON - 20 * DAY + 2 + at, bytes: 100 }),
    )
    const since = Array.from({ length: 60 }, (_, at) =>
      aKnownBackup({ seq: 100 + at, at: NOON - 19 * DAY + at * HOUR }),
    )
    const kept = left([before, shrunk, ...sameDay, ...since]).map(({ name }) => name)
    expect(kept).toContain('full')
    expect(kept).toContain('shrunk')
  })

  it('do not become many because the clock once stood in another century', () => {
    const moments = Array.from({ length: 60 }, (_, at) => NOON - 59 * DAY + at * DAY)
    const before = left(written(moments))
    for (const wrong of [Date.UTC(2099, 0), 0]) {
      const withOdd = left([...written(moments), aKnownBackup({ name: 'odd', seq: 999, at: wrong })])
      expect(withOdd.length).toBeGreaterThanOrEqual(before.length - 2)
    }
  })

  it('of the version before go by the same rule', () => {
    const old = written(
      Array.from({ length: 80 }, (_, at) => NOON - HOUR + at * 1000),
      { epoch: null, seq: null },
    )
    const kept = left(old)
    expect(kept.length).toBe(24)
    expect(kept).toContain(old.at(-1))
  })
})

describe('the second folder', () => {
  it('holds the newest', () => {
    const backups = written(Array.from({ length: 40 }, (_, at) => NOON + at))
    expect(allButNewest(backups, 30)).toEqual(
      backups
        .slice(0, 10)
        .map(({ name }) => name)
        .reverse(),
    )
  })

  it('loses nothing while fewer than three are known to be whole', () => {
    const backups = written(
      Array.from({ length: 40 }, (_, at) => NOON + at),
      { condition: 'unknown' },
    )
    expect(allButNewest(backups, 30)).toEqual([])
  })
})
