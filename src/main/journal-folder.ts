import { type FileHandle, mkdir, open, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { JournalKey } from '@/domain/safety/journal'
import {
  isJournalKey,
  type JournalDisk,
  type JournalFailure,
  type JournalSegment,
  segmentName,
  segmentStart,
} from '@/host/journal-disk'
import { failpoint } from './failpoint'
import { AsideFolder } from './journal-aside'
import { OpenSegments } from './journal-open-segments'
import { renameWithPatience, syncFolder, whyNotWritten } from './write-file'

/**
 * Journals as files: `<safety>/journal/<datasetId>/<deviceId>/<number of the first operation>.jsonl`, outside everything the
 * browser engine manages. What is no longer used lies in `<safety>/journal-aside`.
 */
export class JournalFolder implements JournalDisk {
  private readonly root: string
  private readonly aside: AsideFolder
  private readonly opened = new OpenSegments()

  constructor(safety: string, now: () => number) {
    this.root = join(safety, 'journal')
    this.aside = new AsideFolder(join(safety, 'journal-aside'), now)
  }

  async keys(): Promise<JournalKey[]> {
    const found: JournalKey[] = []
    for (const datasetId of await folders(this.root)) {
      for (const deviceId of await folders(join(this.root, datasetId))) {
        if (isJournalKey({ datasetId, deviceId })) found.push({ datasetId, deviceId })
      }
    }
    return found
  }

  async segments(key: JournalKey): Promise<JournalSegment[]> {
    const folder = this.folder(key)
    const names = await readdir(folder).catch((error: unknown) => {
      // Whoever writes next hears of a file in place of the folder; to read, there is simply nothing.
      if (hasCode(error, 'ENOENT', 'ENOTDIR')) return []
      throw error
    })
    const found: JournalSegment[] = []
    for (const name of names) {
      const start = segmentStart(name)
      if (start !== null) found.push({ start, bytes: (await stat(join(folder, name))).size })
    }
    return found.sort((a, b) => a.start - b.start)
  }

  async read(key: JournalKey, start: number): Promise<Uint8Array> {
    const handle = await open(this.path(key, start), 'r')
    try {
      // A killed app may have left lines that the system holds but has not written out; they count from here on.
      if (process.platform !== 'win32') await handle.datasync()
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  }

  async create(key: JournalKey, start: number, bytes: Uint8Array): Promise<void> {
    failpoint('journal:before-append')
    const folder = this.folder(key)
    const made = await mkdir(folder, { recursive: true })
    const path = this.path(key, start)
    const handle = await open(path, 'wx')
    try {
      await writeOut(handle, bytes, 0)
      failpoint('journal:after-write')
      await handle.datasync()
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      await handle.close()
    }
    await syncFolder(folder)
    if (made !== undefined) await syncUpTo(folder, dirname(made))
    failpoint('journal:after-append')
  }

  async append(key: JournalKey, start: number, length: number, bytes: Uint8Array): Promise<void> {
    failpoint('journal:before-append')
    const handle = await this.opened.take(this.folder(key), this.path(key, start), length)
    try {
      await writeOut(handle, bytes, length)
      failpoint('journal:after-write')
      await handle.datasync()
    } catch (error) {
      try {
        await handle.truncate(length)
      } finally {
        await this.opened.close(this.folder(key))
      }
      throw error
    }
    this.opened.leave(this.folder(key))
    failpoint('journal:after-append')
  }

  async cut(key: JournalKey, start: number, length: number): Promise<void> {
    await this.opened.close(this.folder(key))
    const path = this.path(key, start)
    const bytes = await readFile(path)
    if (bytes.length > length) await this.aside.keep(`${nameOf(key)}-${start}.torn`, bytes.subarray(length))
    failpoint('journal:before-cut')
    if (length === 0) return this.remove(key, start)
    const handle = await open(path, 'r+')
    try {
      await handle.truncate(length)
      await handle.sync()
    } finally {
      await handle.close()
    }
  }

  async remove(key: JournalKey, start: number): Promise<void> {
    await this.opened.close(this.folder(key))
    await rm(this.path(key, start))
    await syncFolder(this.folder(key))
  }

  async putAside(key: JournalKey): Promise<void> {
    await this.opened.close(this.folder(key))
    const folder = this.folder(key)
    if ((await stat(folder).catch(() => null)) === null) return
    await renameWithPatience(folder, await this.aside.freePath(nameOf(key)))
    failpoint('journal:after-aside')
    await syncFolder(dirname(folder))
    await this.aside.settle()
    // Other devices' journals of the same data keep the folder in use.
    await rmdir(dirname(folder)).catch(() => undefined)
  }

  why(error: unknown): JournalFailure {
    return hasCode(error, 'ENOTDIR', 'EEXIST') ? 'notAFolder' : whyNotWritten(error)
  }

  private folder({ datasetId, deviceId }: JournalKey): string {
    return join(this.root, datasetId, deviceId)
  }

  private path(key: JournalKey, start: number): string {
    return join(this.folder(key), segmentName(start))
  }
}

function nameOf({ datasetId, deviceId }: JournalKey): string {
  return `${datasetId}-${deviceId}`
}

function hasCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException | null)?.code ?? '')
}

/** A folder that cannot be looked into counts as empty: the app must start, and the next append says what is wrong. */
async function folders(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM')) return []
    throw error
  })
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
}

async function writeOut(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    done += (await handle.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  }
}

/** Makes new folders durable: each one's name stands in the one above. */
async function syncUpTo(folder: string, last: string): Promise<void> {
  for (let at = folder; at !== last;) {
    at = dirname(at)
    await syncFolder(at)
  }
}
