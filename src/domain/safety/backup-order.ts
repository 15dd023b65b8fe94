import type { Instant } from '../common/time'
import type { BackupHead, BackupReason } from './backup'

/** What the rules about backups look at. */
export interface KnownBackup {
  readonly name: string
  /** Which set of data it is of. */
  readonly dataset: string
  /** Null in files of the first release. */
  readonly epoch: number | null
  readonly seq: number | null
  /** Epoch ms by the machine's clock at that time, which may have been wrong. */
  readonly at: Instant
  readonly reason: BackupReason
  readonly shrunk: boolean
  readonly bytes: number
  /** `verified`: it was read back and every sum was right. `broken`: it cannot be read as a workspace file. */
  readonly condition: 'verified' | 'unknown' | 'broken'
}

/**
 * Compares two backups of one set of data, older first. The numbers inside count before the clock: a clock that is years
 * off must not make an old state the newest.
 */
export function olderFirst(a: KnownBackup, b: KnownBackup): number {
  return (
    (a.epoch ?? -1) - (b.epoch ?? -1) ||
    (a.seq ?? -1) - (b.seq ?? -1) ||
    a.at - b.at ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  )
}

/**
 * Backups of all sets of data for a list, newest first. Numbers of different sets cannot be compared, so each set stays
 * together, and the set whose newest backup was made last stands first.
 */
export function newestFirst<B extends KnownBackup>(backups: readonly B[]): B[] {
  return [...byDataset(backups).values()]
    .map((group) => [...group].sort(olderFirst).reverse())
    .sort((a, b) => (b[0]?.at ?? 0) - (a[0]?.at ?? 0))
    .flat()
}

export function byDataset<B extends KnownBackup>(backups: readonly B[]): ReadonlyMap<string, readonly B[]> {
  const groups = new Map<string, B[]>()
  for (const backup of backups) {
    const group = groups.get(backup.dataset)
    if (group) group.push(backup)
    else groups.set(backup.dataset, [backup])
  }
  return groups
}

/** Tables that are not the person's work itself. */
const NOT_WORK: readonly string[] = ['operations', 'state']

/** The rows of the person's work that a file holds, not deleted; null when an old file does not tell. */
export function rowsOf(head: Pick<BackupHead, 'live'>): number | null {
  if (head.live === null) return null
  return Object.entries(head.live).reduce((sum, [table, rows]) => sum + (NOT_WORK.includes(table) ? 0 : rows), 0)
}
