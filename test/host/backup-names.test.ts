import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BACKUP_REASONS } from '@/domain/safety/backup'
import { backupName, datasetInName, freeBackupName, parseBackupName } from '@/host/backup-names'

const dataset = fc.stringMatching(/^[A-Za-z0-9]([A-Za-z0-9-]{0,20}[A-Za-z0-9])?$/)
const common = {
  dataset,
  reason: fc.constantFrom(...BACKUP_REASONS),
  at: fc.integer({ min: 0, max: Date.UTC(2199, 0) }),
}
const anyName = fc.oneof(
  fc.record({
    ...common,
    epoch: fc.integer({ min: 0, max: 99_999 }),
    seq: fc.integer({ min: 0, max: 1e12 }),
    shrunk: fc.boolean(),
  }),
  fc.record({ ...common, epoch: fc.constant(null), seq: fc.constant(null), shrunk: fc.constant(false) }),
)

describe('the name of a backup', () => {
  it('tells what it is of, why, when, and how far it got, in any zone', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        expect(parseBackupName(backupName(name))).toEqual(name)
      }),
    )
  })

  it('shows the wall clock of the machine, then the numbers that do not depend on it', () => {
    const at = new Date(2026, 10, 5, 7, 8, 9, 10).getTime()
    const name = { dataset: '0123456789ab', reason: 'byHand', at, epoch: 2, seq: 340, shrunk: true } as const
    expect(backupName(name)).toBe(`salondesk-0123456789ab-byHand-20261105-070809-${at}-e2s340-shrunk.salondesk`)
  })

  it('of the first release is still understood', () => {
    expect(parseBackupName('salondesk-9f1c2d3e4a5b-automatic-20261101-090807-1793519287000.salondesk')).toEqual({
      dataset: '9f1c2d3e4a5b',
      reason: 'automatic',
      at: 1_793_519_287_000,
      epoch: null,
      seq: null,
      shrunk: false,
    })
  })

  it('cannot be a path or anything else', () => {
    const at = 1_800_000_000_000
    const good = backupName({ dataset: 'north', reason: 'quit', at, epoch: 1, seq: 2, shrunk: false })
    const bad = [`../${good}`, `a/${good}`, `${good}.exe`, `${good}\n`, good.toUpperCase(), '', 'shell.json', '..']
    for (const name of [...bad, good.replace('quit', 'whim'), good.replace('-e1', '-e-1')])
      expect(parseBackupName(name), name).toBeNull()
  })

  it('holds the end of any id, and never anything that a file name must not hold', () => {
    expect(datasetInName('3d0c9e5a-6b1f-4f6e-9c40-0123456789ab')).toBe('0123456789ab')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(datasetInName(id)).toMatch(/^[A-Za-z0-9]{1,12}$/)
      }),
    )
  })

  it('is never one that is taken', () => {
    const wanted = { dataset: 'north', reason: 'automatic', at: 5, epoch: 1, seq: 7, shrunk: false } as const
    const taken: string[] = []
    for (let made = 0; made < 3; made += 1) taken.push(freeBackupName(wanted, taken))
    expect(taken.map((name) => parseBackupName(name)?.at)).toEqual([5, 6, 7])
  })
})
