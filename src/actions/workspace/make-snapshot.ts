import { rowsOf } from '@/domain/safety/backup-order'
import type { BackupReason, BackupRequest } from '@/domain/safety/backup'
import type { Instant } from '@/domain/common/time'
import { sha256OfBytes } from '@/exchange/workspace-file/sha256'
import { isLive, writeWorkspaceFile } from '@/exchange/workspace-file/write-workspace-file'
import type { Snapshot } from '@/storage/backup/snapshot'
import { SCHEMA_VERSION } from '@/storage/database/tables'

export interface SnapshotAsk {
  readonly appVersion: string
  readonly shellVersion: string
  readonly reason: BackupReason
  readonly now: Instant
}

/** A workspace as a file, ready for the shell, and what the status says of it. */
export interface MadeSnapshot {
  readonly request: BackupRequest & { readonly bytes: Uint8Array<ArrayBuffer> }
  /** People in it, not deleted. */
  readonly people: number
}

/** Turns what a database holds into a backup. Needs neither a page nor a worker. */
export async function makeSnapshot(snapshot: Snapshot, ask: SnapshotAsk): Promise<MadeSnapshot> {
  const { state, communityName, tables } = snapshot
  const { appVersion, shellVersion, reason, now } = ask
  const identity = { datasetId: state?.datasetId ?? '', epoch: state?.epoch ?? 0, seq: state?.lastSeq ?? 0 }
  const bytes = await writeWorkspaceFile({
    appVersion,
    shellVersion,
    schemaVersion: state?.schemaVersion ?? SCHEMA_VERSION,
    deviceId: state?.deviceId ?? '',
    ...identity,
    createdAt: now,
    reason,
    communityName,
    tables,
  })
  const live = Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, rows.filter(isLive).length]))
  const rows = rowsOf({ live }) ?? 0
  const sha256 = await sha256OfBytes(bytes)
  return { request: { ...identity, reason, rows, bytes, sha256 }, people: live['members'] ?? 0 }
}
