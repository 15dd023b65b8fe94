import { backupsToDrop, freeBackupName, isWorkspaceName, listedBackups, parseBackupName } from './backup-names'
import type { BackupFile, BackupOutcome, BackupRequest } from './contract'

/** Backups of the browser host: files in the origin's private file system, beside the database but not in it. */

async function folder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('backups', { create: true })
}

async function files(place: FileSystemDirectoryHandle): Promise<{ name: string; bytes: number }[]> {
  const found: { name: string; bytes: number }[] = []
  for await (const entry of place.values()) {
    if (entry.kind !== 'file') continue
    found.push({ name: entry.name, bytes: (await entry.getFile()).size })
  }
  return found
}

async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function readBytes(place: FileSystemDirectoryHandle, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const handle = await place.getFileHandle(name)
  return new Uint8Array(await (await handle.getFile()).arrayBuffer())
}

function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : ''
}

export async function backUpInBrowser(backup: BackupRequest): Promise<BackupOutcome> {
  if (!isWorkspaceName(backup.workspace)) throw new RangeError('Not the name of a workspace')
  try {
    const place = await folder()
    const bytes = new Uint8Array(backup.bytes)
    const wanted = { workspace: backup.workspace, reason: backup.reason, at: Date.now() }
    const name = freeBackupName(
      wanted,
      (await files(place)).map((file) => file.name),
    )
    // The bytes go to a swap file; close() puts it in place of the empty one in a single step.
    const sink = await (await place.getFileHandle(name, { create: true })).createWritable()
    try {
      await sink.write(bytes)
      await sink.close()
    } catch (error) {
      await place.removeEntry(name)
      throw error
    }
    if ((await fingerprint(await readBytes(place, name))) !== (await fingerprint(bytes))) {
      await place.removeEntry(name)
      return { ok: false, why: 'notVerified' }
    }
    const names = (await files(place)).map((file) => file.name)
    for (const old of backupsToDrop(names, backup.workspace)) await place.removeEntry(old)
    return { ok: true, name, bytes: bytes.byteLength, at: parseBackupName(name)?.at ?? wanted.at }
  } catch (error) {
    if (nameOf(error) === 'QuotaExceededError') return { ok: false, why: 'full' }
    if (nameOf(error) === 'NotAllowedError' || nameOf(error) === 'SecurityError') return { ok: false, why: 'denied' }
    return { ok: false, why: 'other' }
  }
}

export async function listBrowserBackups(): Promise<BackupFile[]> {
  // An interrupted write leaves an empty file of that name: it never was a backup.
  return listedBackups((await files(await folder())).filter((file) => file.bytes > 0))
}

export async function readBrowserBackup(name: string): Promise<Uint8Array | null> {
  if (parseBackupName(name) === null) return null
  try {
    return await readBytes(await folder(), name)
  } catch (error) {
    if (nameOf(error) === 'NotFoundError') return null
    throw error
  }
}
