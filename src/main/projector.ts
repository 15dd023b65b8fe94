import { join } from 'node:path'
import { app, BrowserWindow, screen, type WebContents } from 'electron'
import type { EventPlanId } from '@/domain/common/id'
import { isProjectorHash, projectorHash } from '@/host/projector-address'
import type { Log } from './log'
import { isOwnAddress, pageAddress } from './page-address'
import { assertSecureWebPreferences, secureWebPreferences } from './web-preferences'

const USUAL = { width: 1280, height: 720 }
/** The projector's own black, so that a dark room sees no flash before the page has drawn. */
const BLACK = '#0b0d0e'
/** A page that dies again and again is not worth another try. */
const MOST_DEATHS = 3

/** What the projector needs of the shell. */
export interface ProjectorParts {
  /** The desk's window, whose screen is not the projector's. */
  readonly desk: () => BrowserWindow | null
  readonly changed: (open: boolean) => void
  readonly devTools: boolean
  readonly log: Log
}

/** The one window that shows the room what the show is at. It only ever shows that, and closing it changes nothing. */
export class Projector {
  private window: BrowserWindow | null = null
  private eventId: EventPlanId | null = null

  constructor(private readonly parts: ProjectorParts) {}

  get isOpen(): boolean {
    return this.window !== null
  }

  /** Whether a page is the projector's, which may ask for far less than the desk's. */
  owns(contents: WebContents): boolean {
    return this.window?.webContents === contents
  }

  async open(eventId: EventPlanId): Promise<boolean> {
    const window = this.window ?? this.made()
    if (this.eventId !== eventId) {
      this.eventId = eventId
      try {
        await window.loadURL(this.address())
      } catch (error) {
        // Somebody closed it before it had loaded; any other trouble is one.
        if (!window.isDestroyed()) throw error
      }
    }
    if (window.isDestroyed()) return false
    window.show()
    window.focus()
    return true
  }

  /** At once and without asking its page: there is nothing in it to lose. */
  close(): void {
    this.window?.destroy()
  }

  private address(): string {
    return pageAddress() + (this.eventId === null ? '' : projectorHash(this.eventId))
  }

  private made(): BrowserWindow {
    const other = this.otherScreen()
    const window = new BrowserWindow({
      ...(other === null ? USUAL : other.bounds),
      show: false,
      fullscreen: other !== null,
      title: 'Salondesk',
      backgroundColor: BLACK,
      ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources/icons/linux/256x256.png') } : {}),
      webPreferences: assertSecureWebPreferences(
        secureWebPreferences(join(app.getAppPath(), 'out', 'preload', 'preload.cjs'), this.parts.devTools),
      ),
    })
    // The menu speaks to the desk; its keys must do nothing here.
    window.removeMenu()
    window.on('closed', () => {
      this.window = null
      this.eventId = null
      this.parts.changed(false)
    })
    this.keepInPlace(window)
    this.window = window
    this.parts.changed(true)
    return window
  }

  /** The first screen that the desk's window is not on. */
  private otherScreen(): Electron.Display | null {
    const displays = screen.getAllDisplays()
    const desk = this.parts.desk()
    if (displays.length < 2 || desk === null) return null
    const own = screen.getDisplayMatching(desk.getBounds())
    return displays.find(({ id }) => id !== own.id) ?? null
  }

  private keepInPlace(window: BrowserWindow): void {
    const { webContents } = window
    let deaths = 0
    webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
    webContents.on('will-navigate', (event) => {
      if (!isProjectorAddress(event.url)) event.preventDefault()
    })
    // A change of the hash cannot be prevented, only taken back.
    webContents.on('did-navigate-in-page', (_event, url, isMainFrame) => {
      if (isMainFrame && !isProjectorAddress(url)) void this.load(window)
    })
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.parts.log.note('projector.gone', { reason, exitCode })
      if (reason === 'clean-exit' || window.isDestroyed()) return
      deaths += 1
      if (deaths < MOST_DEATHS) webContents.reload()
      else window.destroy()
    })
  }

  private async load(window: BrowserWindow): Promise<void> {
    try {
      await window.loadURL(this.address())
    } catch (error) {
      if (!window.isDestroyed()) this.parts.log.error('projector.load', error)
    }
  }
}

function isProjectorAddress(address: string): boolean {
  return isOwnAddress(address) && isProjectorHash(new URL(address).hash)
}
