import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'
import { toApp, toPage } from './addresses'
import { stoppable } from './fake-app'
import type { FakeFrame } from './fake-ipc'
import { toWire } from './transport'

interface WindowOptions {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly fullscreen?: boolean
  readonly webPreferences: { readonly preload: string } & Readonly<Record<string, unknown>>
}

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** What a window needs of the run it belongs to. */
export interface WindowWorld {
  /** The page behind a window: the same one again once it is there. */
  openPage(window: FakeWindow): Promise<Page>
  created(window: FakeWindow): void
  closed(window: FakeWindow): void
}

export class FakeContents extends EventEmitter {
  page: Page | null = null
  openHandler: OpenHandler = () => ({ action: 'allow' })
  printed = 0
  /** What main asked of the system's print dialog last. */
  printOptions: object | null = null
  /** Everything main told the page. */
  readonly said: { readonly channel: string; readonly args: readonly unknown[] }[] = []
  crashed = false
  /** Resolves when the page has heard everything sent so far. */
  sent: Promise<unknown> = Promise.resolve()
  readonly mainFrame: FakeFrame

  constructor() {
    super()
    const url = () => toApp(this.page?.mainFrame().url() ?? '')
    this.mainFrame = {
      get url() {
        return url()
      },
      parent: null,
    }
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }

  isCrashed(): boolean {
    return this.crashed
  }

  /** The page's process dies, as when the system ends it for want of memory. */
  forcefullyCrashRenderer(): void {
    this.crashed = true
    this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 })
  }

  send(channel: string, ...args: unknown[]): void {
    this.said.push({ channel, args })
    if (this.crashed) return
    const wire = toWire(args)
    const deliver = ([name, text]: [string, string]) => {
      const key = Symbol.for('salondesk.stand-in.deliver')
      const page = globalThis as unknown as Record<symbol, (channel: string, wire: string) => void>
      page[key]?.(name, text)
    }
    this.sent = this.sent
      .then(() => this.page?.evaluate(deliver, [channel, wire] as [string, string]))
      // A page that is just being left or closed hears nothing any more, as over the real wire.
      .catch((error: unknown) => {
        if (!/closed|navigation|destroyed/i.test(String(error))) throw error
      })
  }

  print(options: object, done: (success: boolean) => void): void {
    this.printed += 1
    this.printOptions = options
    done(true)
  }

  async printToPDF(options: { printBackground: boolean; preferCSSPageSize: boolean }): Promise<Buffer> {
    if (this.page === null) throw new Error('No page to print')
    return this.page.pdf(options)
  }

  reload(): void {
    this.crashed = false
    // Loading ends without a word where the window is closed meanwhile.
    this.page?.reload().catch((error: unknown) => {
      if (!/closed|abort|detached/i.test(String(error))) throw error
    })
  }
}

export class FakeWindow extends EventEmitter {
  readonly webContents: FakeContents
  backgroundColor: string | null = null
  visible = false
  focused = 0
  hasMenu = true
  private fullScreen: boolean
  private maximized = false
  private minimized = false
  private destroyed = false

  constructor(
    private readonly world: WindowWorld,
    readonly options: WindowOptions,
  ) {
    super()
    this.webContents = new FakeContents()
    this.fullScreen = options.fullscreen === true
    world.created(this)
  }

  async loadURL(address: string): Promise<void> {
    const isFirst = this.webContents.page === null
    const page = await this.world.openPage(this)
    await page.goto(toPage(address))
    if (isFirst) this.emit('ready-to-show')
  }

  show(): void {
    this.visible = true
  }

  focus(): void {
    this.focused += 1
  }

  maximize(): void {
    this.maximized = true
  }

  isDestroyed(): boolean {
    return this.destroyed
  }

  isMaximized(): boolean {
    return this.maximized
  }

  minimize(): void {
    this.minimized = true
  }

  isMinimized(): boolean {
    return this.minimized
  }

  restore(): void {
    this.minimized = false
  }

  setBackgroundColor(color: string): void {
    this.backgroundColor = color
  }

  getNormalBounds() {
    const { x = 0, y = 0, width, height } = this.options
    return { x, y, width, height }
  }

  getBounds() {
    return this.getNormalBounds()
  }

  setFullScreen(flag: boolean): void {
    this.fullScreen = flag
  }

  isFullScreen(): boolean {
    return this.fullScreen
  }

  removeMenu(): void {
    this.hasMenu = false
  }

  /** Whether the window is gone afterwards; the app may have stopped it. */
  close(): boolean {
    if (this.destroyed) return true
    const event = stoppable({})
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
    return this.destroyed
  }

  /** Gone for certain, and nobody is asked. */
  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    this.webContents.emit('destroyed')
    this.emit('closed')
    this.world.closed(this)
  }

  /** Another program comes to the front. */
  loseFocus(): void {
    this.emit('blur', stoppable({}))
  }
}

/** `BrowserWindow` of one run. */
export function windowsOf(world: WindowWorld, open: readonly FakeWindow[]) {
  return class extends FakeWindow {
    constructor(options: ConstructorParameters<typeof FakeWindow>[1]) {
      super(world, options)
    }

    static fromWebContents(contents: object): FakeWindow | null {
      return open.find((window) => window.webContents === contents) ?? null
    }
  }
}
