import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import type { BrowserContext, Frame, Page, Request as PageRequest, Route } from 'playwright-core'
import { FakeApp, type FakeAppOptions, stoppable } from './fake-app'
import { FakeDialogs } from './fake-dialogs'
import { type FakeFrame, FakeIpcMain } from './fake-ipc'
import { fakeMenus } from './fake-menu'
import { FakeSession } from './fake-session'
import { FakeTheme } from './fake-theme'
import { type FakeWindow, windowsOf, type WindowWorld } from './fake-window'
import { type ChromiumOptions, launchChromium } from './launch-chromium'
import { preloadScript } from './preload-script'
import { watch } from './running-app'
import { fromWire, toWire } from './transport'

const PAGE_ORIGIN = 'https://app.salondesk.test'
const APP_ORIGIN = 'salondesk://app'

type SchemeHandler = (request: Request) => Promise<Response>

function frameOf(request: PageRequest): Frame | null {
  try {
    return request.frame()
  } catch {
    return null
  }
}

/** One run of the app: the objects its `electron` consists of, and the browser behind its window. */
export class Run implements WindowWorld {
  readonly app: FakeApp
  readonly session = new FakeSession()
  readonly ipcMain = new FakeIpcMain()
  readonly dialogs = new FakeDialogs()
  readonly powerMonitor = new EventEmitter()
  readonly menus = fakeMenus()
  readonly opened: string[] = []
  readonly foreignRequests: string[] = []
  readonly stoppedNavigations: string[] = []
  readonly popups: { readonly url: string; readonly action: string }[] = []
  readonly privileges: object[] = []
  readonly windows: FakeWindow[] = []
  context: BrowserContext | null = null
  seen: Awaited<ReturnType<typeof watch>> = { violations: [], consoleErrors: [] }
  readonly ended: Promise<void>
  private markEnded: () => void = () => undefined
  private readonly schemes = new Map<string, SchemeHandler>()
  private readonly theme = new FakeTheme((look) => void this.showLook(look))
  private leaving = false

  constructor(private readonly options: FakeAppOptions & ChromiumOptions) {
    this.app = new FakeApp(options)
    this.app.end = () => this.end()
    this.app.endAtOnce = () => this.endAtOnce()
    this.ended = new Promise((resolve) => (this.markEnded = resolve))
  }

  /** Everything the built main finds under the name `electron`. */
  electron() {
    return {
      app: this.app,
      BrowserWindow: windowsOf(this, this.windows),
      dialog: this.dialogs.dialog,
      ipcMain: this.ipcMain,
      Menu: this.menus.Menu,
      nativeTheme: this.theme,
      powerMonitor: this.powerMonitor,
      protocol: {
        registerSchemesAsPrivileged: (schemes: object[]) => {
          if (this.app.isReady) throw new Error('Schemes are registered before ready')
          this.privileges.push(...schemes)
        },
        handle: (scheme: string, handler: SchemeHandler) => {
          this.schemes.set(scheme, handler)
        },
      },
      screen: {
        getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }),
      },
      session: { defaultSession: this.session },
      shell: {
        openExternal: async (url: string) => void this.opened.push(url),
        openPath: async (path: string) => {
          this.opened.push(path)
          return ''
        },
      },
    }
  }

  toPage(address: string): string {
    const url = new URL(address)
    return url.protocol === 'salondesk:' && url.host === 'app'
      ? PAGE_ORIGIN + address.slice(APP_ORIGIN.length)
      : address
  }

  toApp(address: string): string {
    return URL.canParse(address) && new URL(address).origin === PAGE_ORIGIN
      ? APP_ORIGIN + address.slice(PAGE_ORIGIN.length)
      : address
  }

  created(window: FakeWindow): void {
    this.windows.push(window)
    this.app.emit('web-contents-created', {}, window.webContents)
  }

  closed(window: FakeWindow): void {
    this.windows.splice(this.windows.indexOf(window), 1)
    if (this.windows.length === 0) this.app.emit('window-all-closed')
  }

  async openContext(window: FakeWindow): Promise<BrowserContext> {
    const context = await launchChromium(join(this.app.getPath('userData'), 'Chromium'), this.options)
    this.context = context
    this.seen = await watch(context)
    await context.exposeBinding('__standInAsk', ({ frame }, channel: string, wire: string) =>
      this.answer(window, frame, channel, wire),
    )
    await context.addInitScript({ content: preloadScript(window.options.webPreferences.preload) })
    await context.route('**/*', (route) => this.serve(window, route))
    context.on('page', (opened) => this.followSockets(opened))
    context.pages().forEach((opened) => this.followSockets(opened))
    const page = context.pages()[0] ?? (await context.newPage())
    window.webContents.page = page
    await this.followPopups(window, context, page)
    if (
      await this.session.asksFor('clipboard-sanitized-write', { isMainFrame: true, requestingUrl: `${APP_ORIGIN}/` })
    ) {
      await context.grantPermissions(['clipboard-write'], { origin: PAGE_ORIGIN })
    }
    await this.showLook(this.theme.themeSource)
    return context
  }

  /** A question as if it came from any frame, for what a real page cannot be made to do. */
  ask(channel: string, frame: FakeFrame | null, ...args: unknown[]): Promise<unknown> {
    const window = this.windows[0]
    if (window === undefined) throw new Error('No window')
    return this.ipcMain.ask(channel, { senderFrame: frame, sender: window.webContents }, args)
  }

  private async answer(window: FakeWindow, frame: Frame, channel: string, wire: string): Promise<string> {
    const asFrame = (own: Frame): FakeFrame => {
      const parent = own.parentFrame()
      if (parent === null) return window.webContents.mainFrame
      return { url: this.toApp(own.url()), parent: asFrame(parent) }
    }
    try {
      const sender = { senderFrame: asFrame(frame), sender: window.webContents }
      return toWire({ value: await this.ipcMain.ask(channel, sender, fromWire(wire) as unknown[]) })
    } catch (error) {
      return toWire({ error: String(error) })
    }
  }

  /** Answers every request of the browser through the app's own scheme handler, or not at all. */
  private async serve(window: FakeWindow, route: Route): Promise<void> {
    const request = route.request()
    const address = this.toApp(request.url())
    const isOwn = address.startsWith(`${APP_ORIGIN}/`)
    if (!isOwn) this.foreignRequests.push(address)
    if (request.isNavigationRequest() && this.stopsNavigation(window, frameOf(request), address)) {
      return route.abort('aborted')
    }
    const handler = this.schemes.get('salondesk')
    if (!isOwn || handler === undefined || (await this.session.cancels(address))) return route.abort('aborted')
    const answer = await handler(
      new Request(address, { method: request.method(), headers: await request.allHeaders() }),
    )
    await route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    })
  }

  private stopsNavigation(window: FakeWindow, frame: Frame | null, address: string): boolean {
    // A second window has no frame yet when it asks for its page: it never gets one.
    if (frame === null) return true
    const isMainFrame = frame.parentFrame() === null
    // The first load is the app's own doing and not announced.
    if (isMainFrame && frame.url() === 'about:blank') return false
    const event = stoppable({ url: address, isMainFrame })
    window.webContents.emit('will-frame-navigate', event)
    if (isMainFrame) window.webContents.emit('will-navigate', event, address)
    if (event.defaultPrevented) this.stoppedNavigations.push(address)
    return event.defaultPrevented
  }

  private followSockets(page: Page): void {
    page.on('websocket', (socket) => this.foreignRequests.push(socket.url()))
  }

  /** Chromium opens a second window by itself; this asks the app first, and closes it again when it says no. */
  private async followPopups(window: FakeWindow, context: BrowserContext, page: Page): Promise<void> {
    const session = await context.newCDPSession(page)
    await session.send('Page.enable')
    session.on('Page.windowOpen', ({ url }) => {
      const address = this.toApp(url)
      this.popups.push({ url: address, ...window.webContents.openHandler({ url: address }) })
    })
    context.on('page', (popup) => void popup.close())
  }

  private async showLook(source: string): Promise<void> {
    const look = source === 'dark' || source === 'light' ? source : null
    try {
      await this.context?.pages()[0]?.emulateMedia({ colorScheme: look })
    } catch (error) {
      // The page's last word may reach an app that is already closing.
      if (!this.leaving) throw error
    }
  }

  private async end(): Promise<void> {
    if (this.leaving) return
    this.leaving = true
    for (const window of [...this.windows]) {
      if (!window.close()) {
        this.leaving = false
        return
      }
    }
    this.app.emit('will-quit', stoppable({}))
    await this.gone()
  }

  private async endAtOnce(): Promise<void> {
    if (this.leaving) return
    this.leaving = true
    for (const window of [...this.windows]) window.destroy()
    await this.gone()
  }

  private async gone(): Promise<void> {
    await this.context?.close()
    this.app.releaseLock()
    this.app.emit('quit')
    this.markEnded()
  }
}
