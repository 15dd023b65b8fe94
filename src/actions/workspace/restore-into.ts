import type { Result } from '@/domain/common/result'
import { importWorkspace, type ImportAs } from '@/storage/backup/import-workspace'
import type { Workspace } from '@/storage/database/workspace'
import type { OpenedWorkspaceFile } from './open-workspace-file'

/** Restores an opened file into a new workspace. Refused when there is anything in it: nothing is ever overwritten. */
export function restoreInto(
  newDb: Workspace,
  file: OpenedWorkspaceFile,
  as: ImportAs = { kind: 'move' },
): Promise<Result<null, 'notEmpty'>> {
  return importWorkspace(newDb, file.content, as)
}
