import type { BackupReason } from '@/domain/safety/backup'

/** The name of the format, the first thing in a file. */
export const FORMAT = 'salondesk-workspace'

/** Raised when a reader of the version before could not make sense of the file any more. */
export const FORMAT_VERSION = 1

/** The largest file that is read, and how much it may unfold to: a small file can unfold without end on purpose. */
export const FILE_LIMITS: FileLimits = { packed: 300 * 1024 * 1024, unpacked: 450 * 1024 * 1024 }

export interface FileLimits {
  readonly packed: number
  readonly unpacked: number
}

/** A row as it stands in a file: not yet checked. */
export type FileRow = Readonly<Record<string, unknown>>

/** Why a file was written. */
export type FileReason = BackupReason

/** What a file says of its workspace. Fields that the first release did not write are null when it wrote the file. */
export interface WorkspaceFacts {
  readonly appVersion: string
  /** What the app ran in, e.g. `Electron 45.4.1`. */
  readonly shellVersion: string | null
  readonly schemaVersion: number
  readonly datasetId: string
  readonly deviceId: string
  readonly epoch: number | null
  /** The number of the newest operation in it. */
  readonly seq: number | null
  readonly createdAt: number
  readonly reason: FileReason
  readonly communityName: string | null
}

/** Everything that stands before the rows. */
export interface WorkspaceFileHead extends WorkspaceFacts {
  readonly format: typeof FORMAT
  readonly formatVersion: number
  /** Rows of each table, tombstones included. */
  readonly counts: Readonly<Record<string, number>>
  /** Rows of each table that are not deleted. */
  readonly live: Readonly<Record<string, number>> | null
  /** SHA-256 of each table's rows as JSON text, in hexadecimal. */
  readonly sha256: Readonly<Record<string, string>>
}

/** A whole workspace as one file: every table, tombstones and the operation log included. */
export interface WorkspaceFile extends WorkspaceFileHead {
  readonly tables: Readonly<Record<string, readonly FileRow[]>>
}

/** What is known about a workspace before it becomes a file. */
export interface WorkspaceContent extends WorkspaceFacts {
  readonly tables: Readonly<Record<string, readonly FileRow[]>>
}

/** Why a file was not read. */
export type FileRefusal =
  | { readonly kind: 'notOurs' }
  | { readonly kind: 'truncated' }
  /** `table` is empty when the damage cannot be told to lie in one. */
  | { readonly kind: 'damaged'; readonly table: string }
  | { readonly kind: 'newerFormat'; readonly version: number }
  | { readonly kind: 'tooLarge'; readonly limit: number }
