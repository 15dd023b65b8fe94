import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { verifyWorkspaceFile } from '@/exchange/workspace-file/verify-workspace-file'
import { parseBackupName } from '@/host/backup-names'
import { Backups, type BackupsOrder } from '@/main/backups'
import { aBackupRequest, type BackupOf } from './a-backup-request'

/** The backups of a home, in `Documents/Backups`; a second object over the same home is the app after a restart. */
export function someBackups(home: string, change: Partial<BackupsOrder> = {}): Backups {
  let second: string | null = null
  return new Backups({
    folder: join(home, 'Documents', 'Backups'),
    notes: join(home, 'Safety', 'backup-notes.json'),
    secondFolder: { get: () => second, set: (path) => (second = path) },
    now: () => Date.UTC(2026, 10, 1),
    verify: verifyWorkspaceFile,
    ...change,
  })
}

/** Writes a backup that must succeed. */
export async function written(backups: Backups, of: BackupOf) {
  const outcome = await backups.backUp(await aBackupRequest(of))
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome
}

/** The names of the backups in a folder. */
export function backupsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => parseBackupName(name) !== null)
}
