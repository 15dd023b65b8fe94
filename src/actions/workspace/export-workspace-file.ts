import type { Zone } from '@/domain/common/time'
import type { FileReason } from '@/exchange/workspace-file/workspace-file'
import { exportWorkspace } from '@/storage/backup/snapshot'
import type { Workspace } from '@/storage/database/workspace'
import type { Words } from '@/words/create-words'
import type { MadeFile } from './made-file'
import { makeSnapshot } from './make-snapshot'
import { workspaceFileName } from './workspace-file-name'

export interface ExportWorkspaceRequest {
  readonly appVersion: string
  readonly shellVersion: string
  readonly reason: FileReason
  readonly t: Words
  /** Whose day and clock the file's name shows. */
  readonly zone: Zone
}

/** The whole workspace as one file, with a name to suggest. */
export async function exportWorkspaceFile(db: Workspace, ask: ExportWorkspaceRequest): Promise<MadeFile> {
  const now = db.clock.now()
  const snapshot = await exportWorkspace(db)
  const { appVersion, shellVersion, reason } = ask
  const { request } = await makeSnapshot(snapshot, { appVersion, shellVersion, reason, now })
  const name = workspaceFileName(ask.t, snapshot.communityName, now, ask.zone)
  return { name, mediaType: 'application/gzip', bytes: request.bytes }
}
