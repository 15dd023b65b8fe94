import { fileName } from '@/domain/common/file-name'
import { clockAt } from '@/domain/common/zone'
import type { Zone } from '@/domain/common/time'
import type { FileReason } from '@/exchange/workspace-file/workspace-file'
import { writeWorkspaceFile } from '@/exchange/workspace-file/write-workspace-file'
import { exportWorkspace } from '@/storage/backup/snapshot'
import { SCHEMA_VERSION } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import type { Words } from '@/words/create-words'
import type { MadeFile } from './made-file'

export interface ExportWorkspaceRequest {
  readonly appVersion: string
  readonly reason: FileReason
  readonly t: Words
  /** Whose day and clock the file's name shows. */
  readonly zone: Zone
}

/** The whole workspace as one file, with a name to suggest. */
export async function exportWorkspaceFile(db: Workspace, ask: ExportWorkspaceRequest): Promise<MadeFile> {
  const { state, communityName, tables } = await exportWorkspace(db)
  const now = db.clock.now()
  const bytes = await writeWorkspaceFile({
    appVersion: ask.appVersion,
    schemaVersion: SCHEMA_VERSION,
    datasetId: state?.datasetId ?? '',
    deviceId: state?.deviceId ?? '',
    createdAt: now,
    reason: ask.reason,
    tables,
  })
  const { day, minute } = clockAt(now, ask.zone)
  const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}${String(minute % 60).padStart(2, '0')}`
  const name = fileName([communityName || ask.t('common.app'), `${day} ${clock}`], 'salondesk')
  return { name, mediaType: 'application/gzip', bytes }
}
