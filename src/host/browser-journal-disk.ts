import type { JournalKey } from '@/domain/safety/journal'
import { asideToDrop, freeAsideName } from './aside-names'
import {
  isJournalKey,
  type JournalDisk,
  type JournalFailure,
  type JournalSegment,
  SegmentChanged,
  segmentName,
  segmentStart,
} from './journal-disk'
import {
  entriesOf,
  type HeldFile,
  holdFile,
  isNamed,
  openFile,
  privateFolder,
  readWhole,
  withPatience,
  writeAll,
} from './private-files'

const ROOT = 'journal'
const ASIDE = 'journal-aside'

/** How long a segment stays open after an append, because opening takes longer than writing. */
const OPEN_FOR_MS = 1000

/**
 * Journals in the origin's private file system, beside the database but not in it: the same folders and the same bytes as the
 * Electron shell's. Runs in a worker, because only there a file can be flushed to the disk.
 */
export class BrowserJournalDisk implements JournalDisk {
  /** The segment that was written to last, while it is open. */
  private open: { readonly path: string; readonly held: HeldFile } | null = null
  private closing: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly now: () => number) {}

  async keys(): Promise<JournalKey[]> {
    const found: JournalKey[] = []
    const root = await privateFolder([ROOT], { create: false })
    for (const dataset of root === null ? [] : await entriesOf(root)) {
      if (dataset.kind !== 'directory') continue
      for (const device of await entriesOf(dataset as FileSystemDirectoryHandle)) {
        const key = { datasetId: dataset.name, deviceId: device.name }
        if (device.kind === 'directory' && isJournalKey(key)) found.push(key)
      }
    }
    return found
  }

  async segments(key: JournalKey): Promise<JournalSegment[]> {
    const folder = await privateFolder(pathOf(key), { create: false })
    const found: JournalSegment[] = []
    for (const entry of folder === null ? [] : await entriesOf(folder)) {
      const start = segmentStart(entry.name)
      if (start === null || entry.kind !== 'file') continue
      found.push({ start, bytes: (await (entry as FileSystemFileHandle).getFile()).size })
    }
    return found.sort((a, b) => a.start - b.start)
  }

  async read(key: JournalKey, start: number): Promise<Uint8Array> {
    return readWhole(await this.file(key, start))
  }

  async create(key: JournalKey, start: number, bytes: Uint8Array): Promise<void> {
    const folder = await makeFolder(pathOf(key))
    const file = await folder.getFileHandle(segmentName(start), { create: true })
    try {
      await holdFile(file, (held) => {
        if (held.getSize() > 0) throw new SegmentChanged()
        writeAll(held, bytes, 0)
        held.flush()
      })
    } catch (error) {
      if (!(error instanceof SegmentChanged)) await folder.removeEntry(segmentName(start)).catch(() => undefined)
      throw error
    }
  }

  async append(key: JournalKey, start: number, length: number, bytes: Uint8Array): Promise<void> {
    const path = [...pathOf(key), start].join('/')
    if (this.open?.path !== path) {
      this.close()
      const held = await openFile(await this.file(key, start))
      // Another journal's turn may have opened its own segment meanwhile.
      this.close()
      this.open = { path, held }
    }
    const { held } = this.open
    clearTimeout(this.closing)
    this.closing = setTimeout(() => this.close(), OPEN_FOR_MS)
    if (held.getSize() !== length) throw new SegmentChanged()
    try {
      writeAll(held, bytes, length)
      held.flush()
    } catch (error) {
      try {
        held.truncate(length)
      } finally {
        this.close()
      }
      throw error
    }
  }

  async cut(key: JournalKey, start: number, length: number): Promise<void> {
    this.close()
    const file = await this.file(key, start)
    const bytes = await readWhole(file)
    if (bytes.length > length) {
      const aside = await makeFolder([ASIDE])
      await keep(aside, await this.asideName(aside, `${nameOf(key)}-${start}.torn`), bytes.subarray(length))
    }
    if (length === 0) return this.remove(key, start)
    await holdFile(file, (held) => {
      held.truncate(length)
      held.flush()
    })
  }

  async remove(key: JournalKey, start: number): Promise<void> {
    this.close()
    const folder = await privateFolder(pathOf(key), { create: false })
    await withPatience(async () => folder?.removeEntry(segmentName(start)))
  }

  /** Folders cannot be moved here: everything is copied and flushed before anything is removed. */
  async putAside(key: JournalKey): Promise<void> {
    this.close()
    const folder = await privateFolder(pathOf(key), { create: false })
    if (folder === null) return
    const aside = await makeFolder([ASIDE])
    const place = await makeFolder([ASIDE, await this.asideName(aside, nameOf(key))])
    for (const entry of await entriesOf(folder)) {
      if (entry.kind === 'file') await keep(place, entry.name, await readWhole(entry as FileSystemFileHandle))
    }
    const dataset = await makeFolder([ROOT, key.datasetId])
    await withPatience(() => dataset.removeEntry(key.deviceId, { recursive: true }))
    if ((await entriesOf(dataset)).length > 0) return
    await (await makeFolder([ROOT])).removeEntry(key.datasetId, { recursive: true })
  }

  why(error: unknown): JournalFailure {
    if (isNamed(error, 'QuotaExceededError')) return 'full'
    // A file that another window holds is refused as not to be changed.
    if (isNamed(error, 'NoModificationAllowedError', 'NotAllowedError', 'SecurityError')) return 'denied'
    return isNamed(error, 'TypeMismatchError') ? 'notAFolder' : 'other'
  }

  private close(): void {
    clearTimeout(this.closing)
    this.open?.held.close()
    this.open = null
  }

  private async file(key: JournalKey, start: number): Promise<FileSystemFileHandle> {
    try {
      const folder = await privateFolder(pathOf(key), { create: false })
      if (folder !== null) return await folder.getFileHandle(segmentName(start))
    } catch (error) {
      if (!isNamed(error, 'NotFoundError')) throw error
    }
    throw new SegmentChanged()
  }

  private async asideName(aside: FileSystemDirectoryHandle, what: string): Promise<string> {
    const names = (await entriesOf(aside)).map(({ name }) => name)
    for (const old of asideToDrop(names, this.now())) await aside.removeEntry(old, { recursive: true })
    return freeAsideName(what, this.now(), names)
  }
}

function pathOf({ datasetId, deviceId }: JournalKey): readonly string[] {
  return [ROOT, datasetId, deviceId]
}

function nameOf({ datasetId, deviceId }: JournalKey): string {
  return `${datasetId}-${deviceId}`
}

async function makeFolder(path: readonly string[]): Promise<FileSystemDirectoryHandle> {
  const folder = await privateFolder(path, { create: true })
  if (folder === null) throw new DOMException(`${path.join('/')} was removed`, 'NotFoundError')
  return folder
}

async function keep(folder: FileSystemDirectoryHandle, name: string, bytes: Uint8Array): Promise<void> {
  await holdFile(await folder.getFileHandle(name, { create: true }), (held) => {
    writeAll(held, bytes, 0)
    held.flush()
  })
}
