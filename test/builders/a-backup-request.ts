import { rowsOf } from '@/domain/safety/backup-order'
import type { BackupReason, BackupRequest } from '@/domain/safety/backup'
import { sha256OfBytes } from '@/exchange/workspace-file/sha256'
import type { FileRow, WorkspaceContent } from '@/exchange/workspace-file/workspace-file'
import { isLive, writeWorkspaceFile } from '@/exchange/workspace-file/write-workspace-file'

export const DATASET = '3d0c9e5a-6b1f-4f6e-9c40-0123456789ab'

export interface BackupOf {
  readonly seq: number
  readonly epoch?: number
  readonly datasetId?: string
  readonly reason?: BackupReason
  /** How many members there are. */
  readonly members?: number
}

export function aFileContent({ seq, epoch = 1, datasetId = DATASET, reason = 'automatic', members = 3 }: BackupOf) {
  const tables: Record<string, readonly FileRow[]> = {
    members: Array.from({ length: members }, (_, at) => ({ id: `mem_${at}`, name: `林小满 ${at}`, deleted: 0 })),
    operations: Array.from({ length: seq }, (_, at) => ({ id: `ope_${at}`, seq: at + 1 })),
    state: [{ key: 'state' }],
  }
  const content: WorkspaceContent = {
    appVersion: '0.2.0',
    shellVersion: 'Chromium 156',
    schemaVersion: 1,
    datasetId,
    deviceId: 'device-1',
    epoch,
    seq,
    createdAt: 5,
    reason,
    communityName: '南岸读书会',
    tables,
  }
  return content
}

/** A whole backup as the page hands it to the shell. */
export async function aBackupRequest(
  of: BackupOf,
): Promise<BackupRequest & { readonly bytes: Uint8Array<ArrayBuffer> }> {
  const content = aFileContent(of)
  const bytes = await writeWorkspaceFile(content)
  const live = Object.fromEntries(
    Object.entries(content.tables).map(([name, rows]) => [name, rows.filter(isLive).length]),
  )
  const { datasetId, epoch, seq, reason } = content
  const sha256 = await sha256OfBytes(bytes)
  return { datasetId, epoch: epoch ?? 0, seq: seq ?? 0, reason, rows: rowsOf({ live }) ?? 0, bytes, sha256 }
}
