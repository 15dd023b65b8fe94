import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { BrowserContext, Frame, Page, Route } from 'playwright-core'
import { APP_ORIGIN, PAGE_ORIGIN, toApp, withHash } from './addresses'
import { FakeApp, type FakeAppOptions, stoppable } from './fake-app'
import { FakeDialogs } from './fake-dialogs'
import { type FakeFrame, FakeIpcMain } from './fake-ipc'
import { fakeMenus } from './fake-menu'
import { FakePowerSaveBlocker } from './fake-power-save-blocker'
import { FakeScreen } from './fake-screen'
import { FakeSession } from './fake-session'
import { FakeTheme } from './fake-theme'
import { type FakeWindow, windowsOf, type WindowWorld } from './fake-window'
import { followNavigation, followPopups, frameOf } from './follow-page'
import { type ChromiumOptions, launchChromium } from './launch-chromium'
import { preloadScript } from './preload-script'
import { watch } from './running-app'
import { fromWire, toWire } from './transport'

type SchemeHandler = (request: Request) => Promise<Response>

/** One run of the app: the objects its `electron` consists of, and the browser behind its windows. */
export class Run implements WindowWorld {
  readonly app: FakeApp
  readonly session = new FakeSession()
  readonly ipcMain = new FakeIpcMain()
  readonly dialogs = new FakeDialogs()
  readonly powerMonitor = new EventEmitter()
  readonly powerSaveBlocker = new FakePowerSaveBlocker()
  readonly screen = new FakeScreen()
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
  private going: Promise<void> | null = null
  /** The page that the app itself is just opening. */
  private opening: Promise<Page> | null = null

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
      powerSaveBlocker: this.powerSaveBlocker,
      protocol: {
        registerSchemesAsPrivileged: (schemes: object[]) => {
          if (this.app.isReady) throw new Error('Schemes are registered before ready')
          this.privileges.push(...schemes)
        },
        handle: (scheme: string, handler: SchemeHandler) => {
          this.schemes.set(scheme, handler)
        },
      },
      screen: this.screen,
      session: { defaultSession: this.session },
      systemPreferences: { askForMediaAccess: async () => true },
      shell: {
        openExternal: async (url: string) => void this.opened.push(url),
        openPath: async (path: string) => {
          this.opened.push(path)
          return ''
        },
      },
    }
  }

  created(window: FakeWindow): void {
    this.windows.push(window)
    this.app.emit('web-contents-created', {}, window.webContents)
  }

  closed(window: FakeWindow): void {
    this.windows.splice(this.windows.indexOf(window), 1)
    // The last one's page goes with the browser, so that a profile is never left without a page.
    if (this.windows.length > 0) void window.webContents.page?.close()
    else this.app.emit('window-all-closed')
  }

  async openPage(window: FakeWindow): Promise<Page> {
    const { webContents } = window
    if (webContents.page !== null) return webContents.page
    const opening = this.context === null ? this.firstPage() : this.context.newPage()
    this.opening = opening
    const page = await opening
    webContents.page = page
    await followPopups(window, page, (popup) => void this.popups.push(popup))
    followNavigation(window, page)
    await this.showLook(this.theme.themeSource)
    return page
  }

  /** Starts the browser, with everything in place before its first page asks for anything. */
  private async firstPage(): Promise<Page> {
    const context = await launchChromium(join(this.app.getPath('userData'), 'Chromium'), this.options)
    this.context = context
    this.seen = await watch(context)
    await context.exposeBinding('__standInAsk', ({ page, frame }, channel: string, wire: string) =>
      this.answer(page, frame, channel, wire),
    )
    const preload = this.windows[0]?.options.webPreferences.preload ?? ''
    await context.addInitScript({ content: preloadScript(preload) })
    await context.route('**/*', (route) => this.serve(route))
    context.on('page', (opened) => this.followSockets(opened))
    context.pages().forEach((opened) => this.followSockets(opened))
    context.on('page', (opened) => void this.closeUnlessOwn(opened))
    const own = { isMainFrame: true, requestingUrl: `${APP_ORIGIN}/` }
    const granted = [
      ...((await this.session.asksFor('clipboard-sanitized-write', own)) ? ['clipboard-write'] : []),
      ...((await this.session.asksFor('media', { ...own, mediaTypes: ['video'] })) ? ['camera'] : []),
      ...((await this.session.asksFor('media', { ...own, mediaTypes: ['audio'] })) ? ['microphone'] : []),
    ]
    if (granted.length > 0) await context.grantPermissions(granted, { origin: PAGE_ORIGIN })
    return context.pages()[0] ?? (await context.newPage())
  }

  /** A question as if it came from any frame, for what a real page cannot be made to do. */
  ask(channel: string, frame: FakeFrame | null, ...args: unknown[]): Promise<unknown> {
    return this.askFrom(0, channel, frame, ...args)
  }

  /** The same from one of several windows. */
  askFrom(index: number, channel: string, frame: FakeFrame | null, ...args: unknown[]): Promise<unknown> {
    const window = this.windows[index]
    if (window === undefined) throw new Error('No window')
    return this.ipcMain.ask(channel, { senderFrame: frame, sender: window.webContents }, args)
  }

  private windowOf(page: Page): FakeWindow | undefined {
    return this.windows.find(({ webContents }) => webContents.page === page)
  }

  private async answer(page: Page, frame: Frame, channel: string, wire: string): Promise<string> {
    const window = this.windowOf(page)
    if (window === undefined) return toWire({ error: 'Error: No window has this page' })
    const asFrame = (own: Frame): FakeFrame => {
      const parent = own.parentFrame()
      if (parent === null) return window.webContents.mainFrame
      return { url: toApp(own.url()), parent: asFrame(parent) }
    }
    try {
      const sender = { senderFrame: asFrame(frame), sender: window.webContents }
      return toWire({ value: await this.ipcMain.ask(channel, sender, fromWire(wire) as unknown[]) })
    } catch (error) {
      return toWire({ error: String(error) })
    }
  }

  /** Answers every request of the browser through the app's own scheme handler, or not at all. */
  private async serve(route: Route): Promise<void> {
    const request = route.request()
    const frame = frameOf(request)
    const address = toApp(request.url())
    const isOwn = address.startsWith(`${APP_ORIGIN}/`)
    if (!isOwn) this.foreignRequests.push(address)
    if (request.isNavigationRequest() && this.stopsNavigation(frame, address)) return route.abort('aborted')
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

  private stopsNavigation(frame: Frame | null, address: string): boolean {
    const contents = frame === null ? undefined : this.windowOf(frame.page())?.webContents
    // A window that the page opened by itself has no frame yet when it asks for its page: it never gets one.
    if (frame === null || contents === undefined) return true
    const isMainFrame = frame.parentFrame() === null
    // The first load is the app's own doing and not announced.
    if (!isMainFrame || frame.url() !== 'about:blank') {
      const event = stoppable({ url: withHash(address, frame), isMainFrame })
      contents.emit('will-frame-navigate', event)
      if (isMainFrame) contents.emit('will-navigate', event, event.url)
      if (event.defaultPrevented) this.stoppedNavigations.push(address)
      if (event.defaultPrevented) return true
    }
    contents.emit('did-start-navigation', { url: address, isMainFrame, isSameDocument: false })
    return false
  }

  private followSockets(page: Page): void {
    page.on('websocket', (socket) => this.foreignRequests.push(socket.url()))
  }

  /** Chromium opens a second window by itself; only the app's own ones stay. */
  private async closeUnlessOwn(page: Page): Promise<void> {
    const own = await this.opening
    if (page !== own && this.windowOf(page) === undefined) await page.close()
  }

  private async showLook(source: string): Promise<void> {
    const look = source === 'dark' || source === 'light' ? source : null
    try {
      for (const { webContents } of [...this.windows]) await webContents.page?.emulateMedia({ colorScheme: look })
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

  /** Whatever else is on its way: an app that is killed while it quits is gone, too. */
  private async endAtOnce(): Promise<void> {
    this.leaving = true
    try {
      for (const window of [...this.windows]) window.destroy()
    } finally {
      await this.gone()
    }
  }

  private gone(): Promise<void> {
    this.going ??= this.go()
    return this.going
  }

  private async go(): Promise<void> {
    // A browser that was killed may refuse to be closed, or never answer that it is.
    const closed = this.context?.close().catch(() => undefined)
    await Promise.race([closed, setTimeout(10_000, undefined, { ref: false })])
    this.app.releaseLock()
    this.app.emit('quit')
    this.markEnded()
  }
}
