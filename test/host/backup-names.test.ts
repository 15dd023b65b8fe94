import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  backupName,
  backupsToDrop,
  freeBackupName,
  isWorkspaceName,
  listedBackups,
  parseBackupName,
} from '@/host/backup-names'
import { BACKUP_REASONS } from '@/host/contract'

const anyBackup = fc.record({
  workspace: fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9-]{0,20}[A-Za-z0-9])?$/),
  reason: fc.constantFrom(...BACKUP_REASONS),
  at: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2099, 0) }),
})

describe('the name of a backup', () => {
  it('tells workspace, reason and moment, in any zone', () => {
    fc.assert(
      fc.property(anyBackup, (backup) => {
        expect(parseBackupName(backupName(backup))).toEqual(backup)
      }),
    )
  })

  it('shows the wall clock of the machine', () => {
    const at = new Date(2026, 10, 5, 7, 8, 9, 10).getTime()
    expect(backupName({ workspace: 'north', reason: 'byHand', at })).toBe(
      `salondesk-north-byHand-20261105-070809-${at}.salondesk`,
    )
  })

  it('cannot be a path or anything else', () => {
    const good = backupName({ workspace: 'north', reason: 'quit', at: 1_800_000_000_000 })
    const bad = [`../${good}`, `a/${good}`, `${good}.exe`, `${good}\n`, good.toUpperCase(), '', 'shell.json', '..']
    for (const name of [...bad, good.replace('quit', 'whim')]) expect(parseBackupName(name), name).toBeNull()
  })

  it('takes only letters, digits and inner hyphens for the workspace', () => {
    for (const name of ['a', 'north-2', 'A1']) expect(isWorkspaceName(name)).toBe(true)
    for (const name of ['', '-a', 'a-', 'a/b', '..', '北岸', 'a b', 'a'.repeat(81)])
      expect(isWorkspaceName(name)).toBe(false)
  })

  it('is never one that is taken', () => {
    const wanted = { workspace: 'north', reason: 'automatic', at: 1_800_000_000_000 } as const
    const taken: string[] = []
    for (let made = 0; made < 3; made += 1) taken.push(freeBackupName(wanted, taken))
    expect(new Set(taken).size).toBe(3)
    expect(listedBackups(taken.map((name) => ({ name, bytes: 1 }))).map(({ at }) => at - wanted.at)).toEqual([2, 1, 0])
  })
})

describe('old backups', () => {
  it('go only when they were automatic, of this workspace, and beyond the newest kept', () => {
    fc.assert(
      fc.property(fc.array(anyBackup, { maxLength: 80 }), fc.integer({ min: 0, max: 12 }), (backups, kept) => {
        const own = backups.map((backup, index) => ({ ...backup, workspace: index % 3 === 0 ? 'other' : 'north' }))
        const names = [...new Set(own.map(backupName))]
        const dropped = backupsToDrop(names, 'north', kept)
        const left = names.filter((name) => !dropped.includes(name))
        const automatic = (name: string) => /^salondesk-north-(automatic|quit)-/.test(name)
        const at = (name: string) => parseBackupName(name)?.at ?? NaN
        expect(dropped.every(automatic)).toBe(true)
        expect(left.filter(automatic).length).toBe(Math.min(kept, names.filter(automatic).length))
        const oldestLeft = Math.min(...left.filter(automatic).map(at))
        expect(dropped.every((name) => at(name) <= oldestLeft)).toBe(true)
      }),
    )
  })
})
