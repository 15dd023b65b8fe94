import { mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BackupFailure } from '@/domain/safety/backup'
import type { BackupDrawer, StoredFile } from '@/host/backup-drawer'
import { failpoint } from './failpoint'
import { whyNotWritten, writeWhole } from './write-file'

const DRAFT = /^\.salondesk-.*\.tmp$/
/** A draft this old is nobody's work any more, also on a stick that another laptop writes to. */
const DRAFT_OLD_MS = 60 * 60 * 1000

/** A folder of the file system. `required`: it must be there already, because it lies on a stick that may be elsewhere. */
export class FolderDrawer implements BackupDrawer {
  constructor(
    readonly folder: string,
    private readonly notesPath: string,
    private readonly required = false,
  ) {}

  async prepare(): Promise<void> {
    if (!this.required) await mkdir(this.folder, { recursive: true })
    for (const name of await readdir(this.folder)) {
      if (!DRAFT.test(name)) continue
      const path = join(this.folder, name)
      const { mtimeMs } = await stat(path)
      if (Math.abs(Date.now() - mtimeMs) > DRAFT_OLD_MS) await unlink(path).catch(() => undefined)
    }
  }

  async list(): Promise<StoredFile[]> {
    try {
      const entries = await readdir(this.folder, { withFileTypes: true })
      const found = await Promise.all(
        entries
          .filter((entry) => entry.isFile() && entry.name.startsWith('salondesk-'))
          .map(({ name }) => this.look(name).catch(() => null)),
      )
      return found.filter((file) => file !== null)
    } catch (error) {
      // A folder that is not there, or is none, holds no backups; writing to it says what is wrong.
      const { code } = error as NodeJS.ErrnoException
      if (code === 'ENOENT' || code === 'ENOTDIR') return []
      throw error
    }
  }

  async look(name: string): Promise<StoredFile> {
    const { size, mtimeMs } = await stat(join(this.folder, name))
    return { name, bytes: size, changedAt: mtimeMs }
  }

  async read(name: string, first?: number): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      if (first === undefined) return new Uint8Array(await readFile(join(this.folder, name)))
      const file = await open(join(this.folder, name), 'r')
      try {
        const start = new Uint8Array(first)
        const { bytesRead } = await file.read(start, 0, first, 0)
        return start.subarray(0, bytesRead)
      } finally {
        await file.close()
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
      throw error
    }
  }

  async write(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    check: (readBack: Uint8Array<ArrayBuffer>) => Promise<void>,
  ): Promise<void> {
    failpoint('backup:before-write')
    await writeWhole(join(this.folder, name), bytes, async (draft) => {
      failpoint('backup:after-write')
      await check(new Uint8Array(await readFile(draft)))
      failpoint('backup:after-verify')
    })
  }

  async remove(name: string): Promise<void> {
    await unlink(join(this.folder, name))
  }

  async readNotes(): Promise<string | null> {
    return readFile(this.notesPath, 'utf8').catch(() => null)
  }

  async writeNotes(text: string): Promise<void> {
    await mkdir(dirname(this.notesPath), { recursive: true })
    await writeWhole(this.notesPath, new TextEncoder().encode(text))
  }

  whyNot(error: unknown): BackupFailure {
    const { code } = error as NodeJS.ErrnoException
    // mkdir says EEXIST when the folder itself is a file, ENOTDIR when one above it is.
    return code === 'ENOTDIR' || code === 'EEXIST' ? 'notAFolder' : whyNotWritten(error)
  }
}
