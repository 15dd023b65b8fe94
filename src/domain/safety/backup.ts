import type { Instant } from '../common/time'

/** Why a backup is written. Those that begin with `before` are the way back from one risky step and are kept longer. */
export const BACKUP_REASONS = [
  'automatic',
  'byHand',
  'start',
  'quit',
  'beforeImport',
  'beforeRestore',
  'beforeDelete',
  'beforeUpgrade',
  'beforeUpdate',
] as const
export type BackupReason = (typeof BACKUP_REASONS)[number]

/** A whole workspace as bytes of a workspace file, and what the shell must know to name it and to judge it. */
export interface BackupRequest {
  readonly datasetId: string
  readonly epoch: number
  /** The number of the newest operation in it. */
  readonly seq: number
  readonly reason: BackupReason
  /** Rows in all tables that are not deleted, without the operation log; the guard against a shrunken state compares it. */
  readonly rows: number
  readonly bytes: Uint8Array
  /** SHA-256 of the bytes in hexadecimal, made before they left the page. */
  readonly sha256: string
}

/** Why no backup was written. `empty`: an empty workspace never becomes a backup. */
export type BackupFailure = 'full' | 'denied' | 'notAFolder' | 'notVerified' | 'empty' | 'other'

export type BackupOutcome =
  | {
      readonly ok: true
      readonly name: string
      readonly bytes: number
      readonly at: Instant
      /** Fewer than half the rows of the backup before: this one is kept apart and the one before is pinned. */
      readonly shrunk: boolean
      /** What became of the copy in the second folder; null where none is chosen. */
      readonly second: SecondCopy | null
    }
  | { readonly ok: false; readonly why: BackupFailure }

export type SecondCopy = { readonly ok: true } | { readonly ok: false; readonly why: BackupFailure | 'missing' }

/** What a workspace file says of itself before its rows. Fields that older files lack are null. */
export interface BackupHead {
  readonly datasetId: string
  readonly deviceId: string
  readonly epoch: number | null
  readonly seq: number | null
  readonly createdAt: Instant
  readonly appVersion: string
  readonly schemaVersion: number
  readonly communityName: string | null
  /** Rows of each table, tombstones included. */
  readonly counts: Readonly<Record<string, number>>
  /** Rows of each table that are not deleted. */
  readonly live: Readonly<Record<string, number>> | null
}

/** A backup that is there. */
export interface BackupFile {
  readonly name: string
  readonly place: 'first' | 'second'
  readonly bytes: number
  /** Epoch ms, from the file's name. */
  readonly at: Instant
  readonly reason: BackupReason
  readonly shrunk: boolean
  /** Null when the file cannot be read as a workspace file. */
  readonly head: BackupHead | null
  /** When the whole file was last read back and its sums were right; null when never. */
  readonly verifiedAt: Instant | null
}

/** The folders that backups go to, as the person may see them. */
export interface BackupPlaces {
  readonly first: BackupPlace
  readonly second: BackupPlace | null
}

export interface BackupPlace {
  /** In words a person understands: a path in Electron, empty in the browser. */
  readonly place: string
  readonly state: 'ready' | 'missing' | 'notAFolder' | 'denied'
  /** The newest backup that lies there; null when none does. */
  readonly lastAt: Instant | null
  readonly freeBytes: number | null
}
