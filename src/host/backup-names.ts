import { BACKUP_REASONS, type BackupReason } from '@/domain/safety/backup'

/** What a backup's file name tells. */
export interface BackupName {
  /** The end of the set of data's id; in files of the first release, the end of the database's name. */
  readonly dataset: string
  readonly reason: BackupReason
  /** Epoch ms. */
  readonly at: number
  /** Null in names of the first release. */
  readonly epoch: number | null
  readonly seq: number | null
  readonly shrunk: boolean
}

const NAME = new RegExp(
  `^salondesk-([A-Za-z0-9](?:[A-Za-z0-9-]{0,78}[A-Za-z0-9])?)-(${BACKUP_REASONS.join('|')})-\\d{8}-\\d{6}-(\\d{1,16})` +
    `(?:-e(\\d{1,9})s(\\d{1,15})(-shrunk)?)?\\.salondesk$`,
)

/** How an id of a set of data appears in file names. */
export function datasetInName(datasetId: string): string {
  return datasetId.replace(/[^A-Za-z0-9]/g, '').slice(-12) || 'unknown'
}

/**
 * The file name of a backup: the wall clock for people, then the moment itself in epoch ms, then the numbers by which
 * backups are ordered even when the machine's clock was wrong.
 */
export function backupName({ dataset, reason, at, epoch, seq, shrunk }: BackupName): string {
  const clock = new Date(at)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${String(clock.getFullYear()).padStart(4, '0')}${two(clock.getMonth() + 1)}${two(clock.getDate())}`
  const time = `${two(clock.getHours())}${two(clock.getMinutes())}${two(clock.getSeconds())}`
  const numbers = epoch === null || seq === null ? '' : `-e${epoch}s${seq}${shrunk ? '-shrunk' : ''}`
  return `salondesk-${dataset}-${reason}-${day}-${time}-${at}${numbers}.salondesk`
}

/** Reads a backup's file name; null when it is none of ours, which also refuses every path. */
export function parseBackupName(name: string): BackupName | null {
  const parts = NAME.exec(name)
  if (parts === null) return null
  const [, dataset, reason, at, epoch, seq, shrunk] = parts
  return {
    dataset: dataset as string,
    reason: reason as BackupReason,
    at: Number(at),
    epoch: epoch === undefined ? null : Number(epoch),
    seq: seq === undefined ? null : Number(seq),
    shrunk: shrunk !== undefined,
  }
}

/** A name that is not taken yet: two backups in the same millisecond never share a file. */
export function freeBackupName(wanted: BackupName, taken: readonly string[]): string {
  const used = new Set(taken)
  let at = wanted.at
  while (used.has(backupName({ ...wanted, at }))) at += 1
  return backupName({ ...wanted, at })
}
