import type { Result } from '@/domain/common/result'
import type { Clock } from '@/domain/common/time'
import type { BackupFailure } from '@/domain/safety/backup'
import type { JournalKey } from '@/domain/safety/journal'
import type { SafeKeeping } from '@/domain/safety/safe-keeping'
import type { RecoveryNotice } from '@/domain/safety/start-notice'
import type { WorkspaceMark } from '@/domain/safety/start-sources'
import type { CheckedRows } from '../backup/check-rows'
import type { Workspace, WorkspaceOptions } from '../database/workspace'
import type { RawDump } from '../migrations/upgrade-workspace'

/** What a start needs from around it. */
export interface StartAsk {
  readonly keeping: SafeKeeping
  readonly clock: Clock
  /** Whose data this machine remembers to have stood in a database; null when it remembers nothing. */
  readonly remembered: (database: string) => JournalKey | null
  /** Reads and checks a whole backup; null when it is damaged or not ours. */
  readonly openBackup: (bytes: Uint8Array) => Promise<CheckedRows | null>
  /** Writes what a database of an earlier version holds as a backup; without one it is not brought up to date. */
  readonly backUpOlder: (dump: RawDump) => Promise<Result<unknown, BackupFailure>>
  /** Free bytes on the disk; null when it cannot be told. A full disk makes a whole database look broken. */
  readonly freeBytes: () => Promise<number | null>
  /** Reads every row once: after the app did not end as it should, or where that is not known. */
  readonly thorough: boolean
  readonly options?: WorkspaceOptions
}

/** How far database and journal are when the workspace opens; the journal's keeper begins here. */
export interface Beginning {
  readonly mark: WorkspaceMark
  readonly journaledSeq: number
  readonly needsBackup: boolean
}

/**
 * Why nothing opened. `blocked`: another window holds it. `noAnswer`: the database is silent. `full`: no space is left, which
 * alone can keep it from opening. `unreadable`: it is damaged and nothing lies elsewhere. `gone`: it is not there and there
 * is no trace of it. `sources`: there are backups, and none can be read. `journal`: journal and backups cannot be read.
 */
export type StartFailure = 'blocked' | 'noAnswer' | 'full' | 'unreadable' | 'gone' | 'sources' | 'journal' | 'error'

export type StartOutcome =
  /** Nothing was ever in it: the first start. */
  | { readonly kind: 'none' }
  | {
      readonly kind: 'open'
      readonly db: Workspace
      readonly beginning: Beginning
      /** What was brought back, for the person; null when everything was as it should be. */
      readonly notice: RecoveryNotice | null
    }
  | { readonly kind: 'refused'; readonly why: 'newer'; readonly version: number }
  | { readonly kind: 'failed'; readonly why: StartFailure; readonly detail: string }
