import { app, type BrowserWindow, powerMonitor } from 'electron'
import type { Flusher } from './flush'

export interface LeavingParts {
  readonly window: () => BrowserWindow | null
  readonly flusher: Flusher
  /** Waits for what is being written, and notes on the disk whether the app ended as it should. */
  readonly finish: (flushed: boolean) => Promise<void>
  /** The same in one go, for a system that gives no time; without the note. */
  readonly finishAtOnce: () => void
  readonly failed: (error: unknown) => void
}

/**
 * The one way out: ask the page to flush, close what is open, note the clean end, and only then let the window go. Every
 * way to end the app leads here, and a second one while the first is under way changes nothing.
 */
export class Leaving {
  private done = false
  private underWay: Promise<void> | null = null

  constructor(private readonly parts: LeavingParts) {}

  /** Ways to end that concern the whole app. To be called once, when the app is ready. */
  watchApp(): void {
    app.on('before-quit', (event) => this.hold(event))
    // Linux and macOS wait for an app that asks them to.
    powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => this.hold(event ?? null))
    powerMonitor.on('suspend', () => void this.parts.flusher.flush('suspend'))
  }

  watchWindow(window: BrowserWindow): void {
    window.on('close', (event) => this.hold(event))
    window.on('blur', () => void this.parts.flusher.flush('blur'))
    // Windows waits for an app that asks it to, except when it is itself in trouble.
    window.on('query-session-end', (event) => this.hold(event.reasons.includes('critical') ? null : event))
    window.on('session-end', () => {
      try {
        if (!this.done) this.parts.finishAtOnce()
      } catch (error) {
        this.parts.failed(error)
      }
    })
    window.webContents.on('render-process-gone', () => this.parts.flusher.giveUp())
  }

  private hold(event: { preventDefault(): void } | null): void {
    if (this.done) return
    event?.preventDefault()
    this.underWay ??= this.leave()
  }

  private async leave(): Promise<void> {
    try {
      await this.parts.finish(await this.parts.flusher.flush('close'))
    } catch (error) {
      // The next start then finds no clean end and looks closely, which is what it is for.
      this.parts.failed(error)
    }
    this.done = true
    this.parts.window()?.destroy()
    app.quit()
  }
}
