/** How long after the last change a backup is written, how long at least between two, and how soon after a failure. */
const QUIET_MS = 30_000
const APART_MS = 5 * 60_000
const RETRY_MS = 60_000

/** So long after a change without a checked backup the status turns red. */
const OVERDUE_MS = 15 * 60_000

/**
 * What is known about changes and backups in this sitting. Moments in ms on a clock that only runs forward, whatever the
 * machine's own clock is set to; null where there is none.
 */
export interface BackupProgress {
  /** The first change that is in no checked backup. */
  readonly firstChangeAt: number | null
  readonly lastChangeAt: number | null
  readonly lastBackupAt: number | null
  /** The last try, if it failed. */
  readonly failedAt: number | null
}

/**
 * When the next backup is to be written by itself: 30 s after the last change, or while changes go on without a pause 5
 * minutes after the first, and never within 5 minutes of the backup before. After a failure a minute later. Null while
 * everything is in a backup.
 */
export function nextBackupAt({ firstChangeAt, lastChangeAt, lastBackupAt, failedAt }: BackupProgress): number | null {
  if (firstChangeAt === null || lastChangeAt === null) return null
  if (failedAt !== null) return failedAt + RETRY_MS
  const settled = Math.min(lastChangeAt + QUIET_MS, firstChangeAt + APART_MS)
  return lastBackupAt === null ? settled : Math.max(settled, lastBackupAt + APART_MS)
}

/** When the lack of a checked backup becomes worth a warning; null while everything is in one. */
export function overdueAt({ firstChangeAt }: BackupProgress): number | null {
  return firstChangeAt === null ? null : firstChangeAt + OVERDUE_MS
}
