import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import type { FileRefusal } from '@/exchange/workspace-file/workspace-file'
import { checkRows, type CheckedRows, type RowsRefusal } from '@/storage/backup/check-rows'
import type { DanglingReference } from '@/storage/backup/references'

/** What a file holds, looked through and ready to be restored. */
export interface OpenedWorkspaceFile {
  readonly createdAt: Instant
  readonly appVersion: string
  readonly communityName: string
  /** Rows of each table that are not deleted. */
  readonly counts: Readonly<Record<string, number>>
  readonly dangling: readonly DanglingReference[]
  readonly content: CheckedRows
}

export type OpenWorkspaceFileRefusal = FileRefusal | RowsRefusal

/** Reads and checks a workspace file without touching any data, for the person to look at before it is restored. */
export async function openWorkspaceFile(
  bytes: Uint8Array,
): Promise<Result<OpenedWorkspaceFile, OpenWorkspaceFileRefusal>> {
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
  const { createdAt, appVersion } = file.value
  return ok({ createdAt, appVersion, communityName, counts, dangling, content: checked.value })
}
