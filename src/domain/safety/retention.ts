import type { Instant } from '../common/time'
import type { BackupReason } from './backup'
import { olderFirst, type KnownBackup } from './backup-order'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Everything of the last two hours, but no more than this. */
const RECENT_MS = 2 * HOUR_MS
const RECENT_MOST = 24
const HOURS_KEPT = 24
const DAYS_KEPT = 30
const WEEKS_KEPT = 12
const PINNED_MS = 90 * DAY_MS
const PINNED_MOST = 10
/** Never fewer files than this, and never a deletion while fewer than so many of the others are known to be whole. */
export const LEAST_FILES = 10
export const LEAST_VERIFIED = 3

/** Written by the app on its own, not as the way back from something. */
const PASSING: readonly BackupReason[] = ['automatic', 'start', 'quit']

/**
 * The names of the backups of one set of data that may go. Kept are: all of the last two hours (24 at most), one for each
 * of the last 24 hours, 30 days and 12 weeks in which there are any (for a day both the last readable one and the largest),
 * the pinned ones for 90 days (10 of each kind), and in any case the newest 10.
 *
 * Hours, days and weeks are counted by those that have backups, not back from now: a clock that jumps to another century
 * must not make the whole history look old.
 */
export function backupsToDrop(backups: readonly KnownBackup[]): string[] {
  const newest = [...backups].sort(olderFirst).reverse()
  const readable = newest.filter(({ condition }) => condition !== 'broken')
  const now = reference(newest)
  const kept = new Set<KnownBackup>([
    ...newest.slice(0, LEAST_FILES),
    ...readable.filter(({ at }) => now - at < RECENT_MS).slice(0, RECENT_MOST),
    ...firstOfEach(readable, HOUR_MS, HOURS_KEPT),
    ...firstOfEach(readable, DAY_MS, DAYS_KEPT),
    ...largestOfEach(readable, DAY_MS, DAYS_KEPT),
    ...firstOfEach(readable, 7 * DAY_MS, WEEKS_KEPT),
    ...pinned(newest, now),
  ])
  return unlessTooFewVerified(newest, kept)
}

/** The simple rule of the second folder: the newest of one set of data. */
export function allButNewest(backups: readonly KnownBackup[], most: number): string[] {
  const newest = [...backups].sort(olderFirst).reverse()
  return unlessTooFewVerified(newest, new Set(newest.slice(0, Math.max(most, LEAST_FILES))))
}

function unlessTooFewVerified(newest: readonly KnownBackup[], kept: ReadonlySet<KnownBackup>): string[] {
  if ([...kept].filter(({ condition }) => condition === 'verified').length < LEAST_VERIFIED) return []
  return newest.filter((backup) => !kept.has(backup)).map(({ name }) => name)
}

/** The present, as the middle one of the three newest tells it: one backup under a wrong clock does not decide. */
function reference(newest: readonly KnownBackup[]): Instant {
  const told = newest
    .slice(0, 3)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
  return told[Math.floor((told.length - 1) / 2)] ?? 0
}

/** The newest of each stretch of time, for so many stretches. */
function firstOfEach(newest: readonly KnownBackup[], length: number, most: number): Iterable<KnownBackup> {
  const found = new Map<number, KnownBackup>()
  for (const backup of newest) {
    const stretch = Math.floor(backup.at / length)
    if (!found.has(stretch) && found.size < most) found.set(stretch, backup)
  }
  return found.values()
}

/** The largest of each stretch of time: after an accident it is the one that still has everything. */
function largestOfEach(newest: readonly KnownBackup[], length: number, most: number): Iterable<KnownBackup> {
  const found = new Map<number, KnownBackup>()
  for (const backup of newest) {
    const stretch = Math.floor(backup.at / length)
    const largest = found.get(stretch)
    if (largest === undefined ? found.size < most : backup.bytes > largest.bytes) found.set(stretch, backup)
  }
  return found.values()
}

/** Made on purpose, before a risky step, or around a sudden loss. */
function pinned(newest: readonly KnownBackup[], now: Instant): KnownBackup[] {
  const ofKind = new Map<string, number>()
  return newest.filter((backup, at) => {
    const kind = kindOfPin(backup, newest[at - 1])
    if (kind === null || now - backup.at > PINNED_MS) return false
    const before = ofKind.get(kind) ?? 0
    ofKind.set(kind, before + 1)
    return before < PINNED_MOST
  })
}

function kindOfPin(backup: KnownBackup, next: KnownBackup | undefined): string | null {
  if (backup.shrunk) return 'shrunk'
  if (next?.shrunk) return 'before a loss'
  return PASSING.includes(backup.reason) ? null : backup.reason
}
