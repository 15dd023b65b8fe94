import type { BackupFile } from '@/domain/safety/backup'
import type { Host, IncomingFile } from '@/host/contract'

/** Where the bytes of a file to look into come from. */
export interface FileSource {
  /** Tells one file from the next. */
  readonly key: string
  readonly name: string
  /** Null when the file is no longer there. */
  readonly read: () => Promise<Uint8Array | 'folder' | null>
}

let count = 0

/** A file that was chosen, dropped, or opened from outside. */
export function incomingSource(file: IncomingFile): FileSource {
  count += 1
  return { key: `incoming ${count}`, name: file.name, read: async () => file.bytes }
}

/** A folder that was dropped in place of a file. */
export function folderSource(name: string): FileSource {
  count += 1
  return { key: `incoming ${count}`, name, read: async () => 'folder' }
}

/** One of the listed backups. */
export function backupSource(host: Host, file: BackupFile): FileSource {
  return { key: backupKey(file), name: file.name, read: () => host.readBackup(file.name, file.place) }
}

/** The same file may lie in both folders. */
export function backupKey({ place, name }: Pick<BackupFile, 'place' | 'name'>): string {
  return `${place} ${name}`
}
