import type { BackupFailure } from '@/domain/safety/backup'
import type { BackupDrawer, StoredFile } from './backup-drawer'

const FOLDER = 'backups'
const NOTES = 'backups-index.json'
const DRAFT = '.draft'

/** Renaming in place is in every browser that has this file system, but not yet in the types. */
type MovableFile = FileSystemFileHandle & { move(name: string): Promise<void> }

/**
 * A folder in the origin's private file system, beside the database but not in it. Only a worker can hold a file that it
 * flushes to the disk, so this runs in one.
 */
export class BrowserDrawer implements BackupDrawer {
  async prepare(): Promise<void> {
    await (await this.folder()).removeEntry(DRAFT).catch(() => undefined)
  }

  async list(): Promise<StoredFile[]> {
    const found: StoredFile[] = []
    for await (const entry of (await this.folder()).values())
      if (entry.kind === 'file') found.push(await this.look(entry.name))
    return found
  }

  async look(name: string): Promise<StoredFile> {
    const file = await (await (await this.folder()).getFileHandle(name)).getFile()
    return { name, bytes: file.size, changedAt: file.lastModified }
  }

  async read(name: string, first?: number): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const file = await (await (await this.folder()).getFileHandle(name)).getFile()
      return new Uint8Array(await (first === undefined ? file : file.slice(0, first)).arrayBuffer())
    } catch (error) {
      if (nameOf(error) === 'NotFoundError') return null
      throw error
    }
  }

  async write(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    check: (readBack: Uint8Array<ArrayBuffer>) => Promise<void>,
  ): Promise<void> {
    const folder = await this.folder()
    const draft = (await folder.getFileHandle(DRAFT, { create: true })) as MovableFile
    try {
      await writeThrough(draft, bytes)
      await check(new Uint8Array(await (await draft.getFile()).arrayBuffer()))
      await draft.move(name)
    } catch (error) {
      await folder.removeEntry(DRAFT).catch(() => undefined)
      throw error
    }
  }

  async remove(name: string): Promise<void> {
    await (await this.folder()).removeEntry(name)
  }

  async readNotes(): Promise<string | null> {
    try {
      const root = await navigator.storage.getDirectory()
      return await (await (await root.getFileHandle(NOTES)).getFile()).text()
    } catch {
      return null
    }
  }

  async writeNotes(text: string): Promise<void> {
    const root = await navigator.storage.getDirectory()
    await writeThrough(await root.getFileHandle(NOTES, { create: true }), new TextEncoder().encode(text))
  }

  whyNot(error: unknown): BackupFailure {
    const name = nameOf(error)
    if (name === 'QuotaExceededError') return 'full'
    return name === 'NotAllowedError' || name === 'SecurityError' ? 'denied' : 'other'
  }

  private async folder(): Promise<FileSystemDirectoryHandle> {
    const root = await navigator.storage.getDirectory()
    return root.getDirectoryHandle(FOLDER, { create: true })
  }
}

/** Writes all bytes and brings them to the disk. */
async function writeThrough(handle: FileSystemFileHandle, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const file = await (handle as LockableFile).createSyncAccessHandle()
  try {
    file.truncate(0)
    // A full disk shows as fewer bytes written, without an error.
    if (file.write(bytes, { at: 0 }) !== bytes.byteLength) throw new DOMException('Disk full', 'QuotaExceededError')
    file.flush()
  } finally {
    file.close()
  }
}

/** Only dedicated workers have this; the types of a page leave it out. */
type LockableFile = FileSystemFileHandle & {
  createSyncAccessHandle(): Promise<{
    truncate(size: number): void
    write(bytes: Uint8Array<ArrayBuffer>, options: { readonly at: number }): number
    flush(): void
    close(): void
  }>
}

function nameOf(error: unknown): string {
  return error instanceof DOMException ? error.name : ''
}
