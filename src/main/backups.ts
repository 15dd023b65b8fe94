import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { backupsToDrop, freeBackupName, listedBackups, parseBackupName } from '@/host/backup-names'
import type { BackupFile, BackupOutcome, BackupRequest } from '@/host/contract'
import { whyNotWritten, writeWhole } from './write-file'

class NotVerified extends Error {}

function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Backups are ordinary files in a folder the person can see, outside everything the browser engine manages. */
export class BackupFolder {
  constructor(
    readonly folder: string,
    private readonly now: () => number,
  ) {}

  async backUp({ workspace, reason, bytes }: BackupRequest): Promise<BackupOutcome> {
    try {
      await mkdir(this.folder, { recursive: true })
      const name = freeBackupName({ workspace, reason, at: this.now() }, await readdir(this.folder))
      const wanted = fingerprint(bytes)
      await writeWhole(join(this.folder, name), bytes, async (draft) => {
        if (fingerprint(await readFile(draft)) !== wanted) throw new NotVerified()
      })
      await this.dropOld(workspace)
      return { ok: true, name, bytes: bytes.byteLength, at: parseBackupName(name)?.at ?? this.now() }
    } catch (error) {
      return { ok: false, why: error instanceof NotVerified ? 'notVerified' : whyNotWritten(error) }
    }
  }

  async list(): Promise<BackupFile[]> {
    const names = await this.names()
    return listedBackups(
      await Promise.all(
        names.map(async (name) => ({
          name,
          bytes: (await stat(join(this.folder, name)).catch(() => null))?.size ?? 0,
        })),
      ),
    )
  }

  /** The bytes of a listed backup. A name that is not in the list, such as a path, gives null. */
  async read(name: string): Promise<Uint8Array | null> {
    if (parseBackupName(name) === null || !(await this.names()).includes(name)) return null
    return readFile(join(this.folder, name))
  }

  private async names(): Promise<string[]> {
    try {
      const entries = await readdir(this.folder, { withFileTypes: true })
      return entries.filter((entry) => entry.isFile() && parseBackupName(entry.name) !== null).map(({ name }) => name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
  }

  private async dropOld(workspace: string): Promise<void> {
    // An old backup that cannot be removed now is removed after the next one; the new backup stands either way.
    for (const name of backupsToDrop(await this.names(), workspace)) {
      await unlink(join(this.folder, name)).catch(() => undefined)
    }
  }
}
