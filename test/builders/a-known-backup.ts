import type { KnownBackup } from '@/domain/safety/backup-order'

let count = 0

/** A backup as the rules see it: an automatic one that was read back. */
export function aKnownBackup(fields: Partial<KnownBackup> = {}): KnownBackup {
  count += 1
  return {
    name: `backup ${count}`,
    dataset: 'd',
    epoch: 1,
    seq: count,
    at: Date.UTC(2026, 10, 21) + count,
    reason: 'automatic',
    shrunk: false,
    bytes: 1000,
    condition: 'verified',
    ...fields,
  }
}
