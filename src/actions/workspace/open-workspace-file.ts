import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import type { BackupReason } from '@/domain/safety/backup'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import type { FileRefusal } from '@/exchange/workspace-file/workspace-file'
import { checkRows, type CheckedRows, type RowsRefusal } from '@/storage/backup/check-rows'
import type { DanglingReference } from '@/storage/backup/references'

/** What a file says of itself once every sum and every row was checked. */
export interface WorkspaceFileFacts {
  readonly datasetId: string
  readonly createdAt: Instant
  readonly appVersion: string
  readonly reason: BackupReason
  readonly communityName: string
  /** Rows of each table that are not deleted. */
  readonly counts: Readonly<Record<string, number>>
  readonly dangling: readonly DanglingReference[]
}

/** What a file holds, looked through and ready to be restored. */
export interface OpenedWorkspaceFile extends WorkspaceFileFacts {
  readonly content: CheckedRows
}

/** `empty`: not one byte, as after a copy that failed. */
export type OpenWorkspaceFileRefusal = FileRefusal | RowsRefusal | { readonly kind: 'empty' }

/**
 * Reads and checks a workspace file without touching any data, for the person to look at before it is restored. A large
 * file takes a second: the page lets a worker do it.
 */
export async function openWorkspaceFile(
  bytes: Uint8Array,
): Promise<Result<OpenedWorkspaceFile, OpenWorkspaceFileRefusal>> {
  if (bytes.length === 0) return refused({ kind: 'empty' })
  const file = await readWorkspaceFile(bytes)
  if (!file.ok) return file
  const checked = checkRows(file.value.tables, file.value.schemaVersion)
  if (!checked.ok) return refused(checked.reason)
  const { tables, dangling } = checked.value
  const counts = Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.filter((row) => row['deleted'] !== 1).length]),
  )
  const community = tables['communities']?.find((row) => row['deleted'] === 0)
  const communityName = typeof community?.['name'] === 'string' ? community['name'] : ''
  const { createdAt, appVersion, reason } = file.value
  // The head is plain text without a sum; what the checked rows say of themselves counts.
  const datasetId = checked.value.state?.datasetId ?? file.value.datasetId
  return ok({ datasetId, createdAt, appVersion, reason, communityName, counts, dangling, content: checked.value })
}
