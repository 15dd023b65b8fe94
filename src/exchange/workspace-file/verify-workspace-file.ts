import type { BackupHead } from '@/domain/safety/backup'
import { backupHead } from './file-head'
import { readWorkspaceFile } from './read-workspace-file'
import { sha256OfBytes } from './sha256'

/**
 * Whether bytes that were read back are the ones that were written, and a whole workspace file: packed well, every table
 * with its count and its sum. The head when they are, else null.
 */
export async function verifyWorkspaceFile(bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<BackupHead | null> {
  if ((await sha256OfBytes(bytes)) !== sha256) return null
  const file = await readWorkspaceFile(bytes)
  return file.ok ? backupHead(file.value) : null
}
