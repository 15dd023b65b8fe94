import { statSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { SegmentChanged } from '@/host/journal-disk'

/** How long a segment stays open after it was written to, because opening and closing take longer than writing. */
const OPEN_FOR_MS = 1000

interface Held {
  readonly path: string
  readonly handle: FileHandle
  /** Which file it is, whatever lies under its path by now. */
  readonly device: bigint
  readonly file: bigint
  closing: NodeJS.Timeout | undefined
}

/** Of each journal the segment that was written to last, while it is open. A journal has one user at a time. */
export class OpenSegments {
  private readonly held = new Map<string, Held>()

  /**
   * Takes the segment to write to it; `leave` or `close` has to follow. Throws `SegmentChanged` where another file lies
   * under the path, none, or one that is not as long as it was left: nothing is ever written where nobody would find it.
   */
  async take(journal: string, path: string, length: number): Promise<FileHandle> {
    let held = this.held.get(journal)
    clearTimeout(held?.closing)
    if (held?.path !== path) {
      await this.close(journal)
      held = await openAt(path)
      this.held.set(journal, held)
    }
    // Asked at once rather than in a thread: it takes microseconds, and every change waits for it.
    const found = statSync(path, { bigint: true, throwIfNoEntry: false })
    if (found?.dev === held.device && found.ino === held.file && found.size === BigInt(length)) return held.handle
    await this.close(journal)
    throw new SegmentChanged()
  }

  /** Nothing more is written for now. */
  leave(journal: string): void {
    const held = this.held.get(journal)
    if (!held) return
    held.closing = setTimeout(() => void this.close(journal).catch(() => undefined), OPEN_FOR_MS).unref()
  }

  /** Closes what is open of a journal, as has to be before it is moved, cut or removed. */
  async close(journal: string): Promise<void> {
    const held = this.held.get(journal)
    this.held.delete(journal)
    clearTimeout(held?.closing)
    await held?.handle.close()
  }
}

async function openAt(path: string): Promise<Held> {
  const handle = await open(path, 'r+').catch((error: unknown) => {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new SegmentChanged() : error
  })
  try {
    const { dev, ino } = await handle.stat({ bigint: true })
    return { path, handle, device: dev, file: ino, closing: undefined }
  } catch (error) {
    await handle.close()
    throw error
  }
}
