import type { BrowserWindow } from 'electron'
import { FLUSH_CHANNEL } from '@/host/channel-names'
import type { FlushReason } from '@/host/contract'

/** How long the page may take. What it had saved is safe anyway; this is for what was just being typed. */
const FLUSH_WAIT_MS = 5000

/** Asks the page to bring everything to the disk, and hears when it has. */
export class Flusher {
  private readonly waiting = new Map<number, (flushed: boolean) => void>()
  private lastId = 0

  constructor(
    private readonly window: () => BrowserWindow | null,
    private readonly waitMs: number = FLUSH_WAIT_MS,
  ) {}

  /** Whether the page said in time that it has. False at once when there is no living page to ask. */
  async flush(why: FlushReason): Promise<boolean> {
    const window = this.window()
    if (window === null || window.isDestroyed() || window.webContents.isCrashed()) return false
    const id = (this.lastId += 1)
    return new Promise<boolean>((resolve) => {
      const timer = setTimeout(() => settle(false), this.waitMs)
      const settle = (flushed: boolean) => {
        clearTimeout(timer)
        this.waiting.delete(id)
        resolve(flushed)
      }
      this.waiting.set(id, settle)
      window.webContents.send(FLUSH_CHANNEL, id, why)
    })
  }

  /** The page answered; a number nobody waits for is late and means nothing. */
  answered(id: number): void {
    this.waiting.get(id)?.(true)
  }

  /** The page died: nobody will answer any more. */
  giveUp(): void {
    for (const settle of [...this.waiting.values()]) settle(false)
  }
}
