import Dexie from 'dexie'
import type { Clock } from '@/domain/common/time'
import type { Result } from '@/domain/common/result'
import type { BackupFailure } from '@/domain/safety/backup'
import type { WorkspaceState } from '../database/tables'
import { openAsItIs, openUpgrading, type Workspace, type WorkspaceOptions } from '../database/workspace'

/** Everything in a database of an earlier version, row by row as it is stored. */
export interface RawDump {
  readonly database: string
  readonly schemaVersion: number
  readonly state: WorkspaceState | null
  /** The name of the community, for a file's name; empty when there is none. */
  readonly communityName: string
  readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>
}

export interface UpgradeOptions extends WorkspaceOptions {
  /** Writes the dump as a backup with the reason `beforeUpgrade` and checks it. Without one nothing is upgraded. */
  readonly backUp: (dump: RawDump) => Promise<Result<unknown, BackupFailure>>
}

/** In the two cases that are no upgrade the workspace is open as it was before, to look at; it is read-only. */
export type UpgradeOutcome =
  | { readonly kind: 'upgraded'; readonly db: Workspace; readonly from: number }
  | { readonly kind: 'noBackup'; readonly db: Workspace; readonly why: BackupFailure }
  | { readonly kind: 'upgradeFailed'; readonly db: Workspace; readonly detail: string }

/**
 * Brings a database of an earlier version up to date: backup first, then every step in one transaction. To be called when
 * the probe found an older version, and only by the window that holds the writer lock.
 */
export async function upgradeWorkspace(name: string, clock: Clock, given: UpgradeOptions): Promise<UpgradeOutcome> {
  const { backUp, ...options } = given
  const dump = await dumpRaw(name, options)
  const backup = await backUp(dump)
  if (!backup.ok) {
    const db = await openAsItIs(name, clock, `no backup: ${backup.reason}`, options)
    return { kind: 'noBackup', db, why: backup.reason }
  }
  try {
    return { kind: 'upgraded', db: await openUpgrading(name, clock, options), from: dump.schemaVersion }
  } catch (error) {
    const detail = error instanceof Error ? `${error.name} ${error.message}` : String(error)
    return { kind: 'upgradeFailed', db: await openAsItIs(name, clock, detail, options), detail }
  }
}

/** Reads a database as it is, whatever its version: Dexie takes over the tables that it finds. */
export async function dumpRaw(name: string, { indexedDB, IDBKeyRange }: WorkspaceOptions): Promise<RawDump> {
  const db = new Dexie(name, {
    autoOpen: false,
    ...(indexedDB === undefined ? {} : { indexedDB }),
    ...(IDBKeyRange === undefined ? {} : { IDBKeyRange }),
  })
  await db.open()
  try {
    const tables = await db.transaction('r', db.tables, async () => {
      const read: Record<string, Record<string, unknown>[]> = {}
      for (const table of db.tables) read[table.name] = (await table.toArray()) as Record<string, unknown>[]
      return read
    })
    const community = tables['communities']?.find((row) => row['deleted'] === 0)
    return {
      database: name,
      schemaVersion: Math.floor(db.verno),
      state: (tables['state']?.[0] as unknown as WorkspaceState | undefined) ?? null,
      communityName: typeof community?.['name'] === 'string' ? community['name'] : '',
      tables,
    }
  } finally {
    db.close()
  }
}
