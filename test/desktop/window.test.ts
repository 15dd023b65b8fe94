import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type DesktopApp, launchDesktop } from './stand-in/launch-desktop'
import { until } from './stand-in/until'

const CONFINED = { isMainFrame: true, requestingUrl: 'salondesk://app/' }

let home: string
let app: DesktopApp

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-window-'))
  app = await launchDesktop({ home, attacks: true })
  return async () => {
    await app.quit()
    rmSync(home, { recursive: true, force: true })
  }
})

/** The names of every permission Electron knows, from its own types. */
function permissionNames(): string[] {
  const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8')
  const line =
    /setPermissionRequestHandler\(handler: \(\(webContents: WebContents, permission: ([^,]+),/.exec(types)?.[1] ?? ''
  return [...line.matchAll(/'([^']+)'/g)].map(([, name]) => name as string)
}

/** What something adds to a list while it runs. */
async function added<T>(list: readonly T[], act: () => Promise<unknown>): Promise<T[]> {
  const before = list.length
  await act()
  return list.slice(before)
}

describe('the window', () => {
  it('stays on its own page', async () => {
    const before = app.page.url()
    for (const address of ['https://foreign.example/', 'https://app.salondesk.test.foreign.example/', 'http://app/']) {
      const stopped = await added(app.run.stoppedNavigations, () =>
        app.page.evaluate(async (to) => {
          location.href = to
          await new Promise((resolve) => setTimeout(resolve, 200))
        }, address),
      )
      expect(stopped).toEqual([address])
    }
    expect(app.page.url()).toBe(before)
  })

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('lets no foreign address through %s', (way) => {
    const goes = (url: string) => {
      const event = { url, defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
      app.run.windows[0]?.webContents.emit(way, event, url)
      return !event.defaultPrevented
    }
    for (const foreign of [
      'https://foreign.example/?next=salondesk://app',
      'https://foreign.example/#salondesk://app/',
      'https://salondesk.app/',
      'salondesk://app.foreign.example/',
      'salondesk://foreign/app',
      'salondesk:app',
      'salondesk://user@foreign/',
      'salondesk2://app/',
      'javascript:salondesk://app/',
      'data:text/html,<script>1</script>',
      'blob:https://foreign.example/1',
      'file:///etc/passwd',
      'about:blank',
      'http://app/',
      'ftp://app/',
      'view-source:salondesk://app/',
      'chrome://settings',
      'devtools://devtools/bundled/inspector.html',
      '',
      'not an address',
    ]) {
      expect(goes(foreign), foreign).toBe(false)
    }
    expect(goes('salondesk://app/#/events')).toBe(true)
  })

  it('opens no second one, and asks before it hands a web or mail address to the system', async () => {
    const addresses: [string, string | null][] = [
      ['https://foreign.example/a?b=salondesk://app', '打开'],
      ['https://other.example/', '取消'],
      ['mailto:a@b.example', '打开'],
      ['http://foreign.example/', null],
      ['https://foreign.example@evil.example/', null],
      ['salondesk://app/x', null],
    ]
    const before = app.run.dialogs.asked.length
    const popups = await added(app.run.popups, async () => {
      for (const [address, press] of addresses) {
        if (press !== null) app.run.dialogs.willPress(press)
        const asked = app.run.dialogs.asked.length
        await app.page.evaluate((to) => void window.open(to), address)
        if (press === null) await app.page.waitForTimeout(150)
        else await until(() => app.run.dialogs.asked.length > asked)
      }
    })
    expect(popups.map(({ action }) => action)).toEqual(addresses.map(() => 'deny'))
    // Each box shows where the link really leads, whatever was written on it.
    expect(app.run.dialogs.asked.slice(before).map(({ detail }) => detail)).toEqual([
      'foreign.example',
      'other.example',
      'a@b.example',
    ])
    await until(() => app.run.opened.length === 2)
    expect(app.run.opened).toEqual(['https://foreign.example/a?b=salondesk://app', 'mailto:a@b.example'])
  })

  it('asks about one link at a time: a page cannot bury the person in boxes', async () => {
    const open = app.run.windows[0]?.webContents.openHandler
    const before = app.run.dialogs.asked.length
    for (let count = 0; count < 20; count += 1) open?.({ url: `https://many.example/${count}` })
    await until(() => app.run.dialogs.asked.length > before)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(app.run.dialogs.asked.length).toBe(before + 1)
    app.run.dialogs.willPress('取消')
    await until(() => {
      open?.({ url: 'https://again.example/' })
      return app.run.dialogs.asked.length > before + 1
    })
    app.run.dialogs.willPress('取消')
    await new Promise((resolve) => setTimeout(resolve, 50))
  })

  it('hands no file, script or program address to the system, and does not even ask', async () => {
    const before = [...app.run.opened]
    const asked = app.run.dialogs.asked.length
    const open = app.run.windows[0]?.webContents.openHandler
    for (const url of [
      'file:///etc/passwd',
      'smb://host/share',
      'javascript:alert(1)',
      'ms-msdt:/id',
      'app://other',
      'data:text/html,x',
      'vscode://open',
      'tel:123',
      'not an address',
    ]) {
      expect(open?.({ url })).toEqual({ action: 'deny' })
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(app.run.opened).toEqual(before)
    expect(app.run.dialogs.asked).toHaveLength(asked)
  })

  it('grants nothing but writing text to the clipboard and, alone, the camera', async () => {
    const names = permissionNames()
    expect(names.length).toBeGreaterThan(40)
    for (const name of [...names.filter((known) => known !== 'clipboard-sanitized-write'), 'a new one']) {
      expect(await app.run.session.asksFor(name, CONFINED), name).toBe(false)
      expect(app.run.session.has(name, CONFINED), name).toBe(false)
    }
    expect(app.run.session.allowsDevice()).toBe(false)
    expect(await app.run.session.sharesDisplay()).toBe(false)
    expect(await app.run.session.asksFor('clipboard-sanitized-write', CONFINED)).toBe(true)
    const foreign = { isMainFrame: true, requestingUrl: 'https://foreign.example/' }
    expect(await app.run.session.asksFor('clipboard-sanitized-write', foreign)).toBe(false)
    expect(await app.run.session.asksFor('clipboard-sanitized-write', { ...CONFINED, isMainFrame: false })).toBe(false)
  })

  it('lends the camera to its own page, and the microphone to nobody', async () => {
    const { session } = app.run
    const asks = (mediaTypes: ('video' | 'audio')[], from = CONFINED) =>
      session.asksFor('media', { ...from, mediaTypes })
    expect(await asks(['video'])).toBe(true)
    expect(await asks(['audio'])).toBe(false)
    expect(await asks(['video', 'audio'])).toBe(false)
    expect(await asks([])).toBe(false)
    expect(await session.asksFor('display-capture', { ...CONFINED, mediaTypes: ['video'] })).toBe(false)
    const strangers = [
      { ...CONFINED, isMainFrame: false },
      { isMainFrame: true, requestingUrl: 'https://foreign.example/' },
      { isMainFrame: true, requestingUrl: 'salondesk://app.foreign.example/' },
      { isMainFrame: true, requestingUrl: 'salondesk://other/' },
    ]
    for (const stranger of strangers) {
      expect(await asks(['video'], stranger), stranger.requestingUrl).toBe(false)
      expect(session.has('media', { ...stranger, mediaType: 'video' }), stranger.requestingUrl).toBe(false)
    }
    expect(session.has('media', { ...CONFINED, mediaType: 'video' })).toBe(true)
    expect(session.has('media', { ...CONFINED, mediaType: 'audio' })).toBe(false)
    expect(session.has('media', { ...CONFINED, mediaType: 'unknown' })).toBe(false)
    expect(session.has('media', CONFINED)).toBe(false)
  })

  it('loads nothing but itself, whatever asks', async () => {
    for (const url of [
      'https://foreign.example/',
      'http://localhost/',
      'ws://foreign.example/',
      'file:///etc/passwd',
    ]) {
      expect(await app.run.session.cancels(url), url).toBe(true)
    }
    expect(await app.run.session.cancels('salondesk://app/index.html')).toBe(false)
  })

  it('refuses an embedded web view', () => {
    const event = { defaultPrevented: false, preventDefault: () => (event.defaultPrevented = true) }
    app.run.windows[0]?.webContents.emit('will-attach-webview', event)
    expect(event.defaultPrevented).toBe(true)
  })

  it('is sandboxed and isolated', () => {
    expect(app.run.app.sandboxed).toBe(true)
    expect(app.run.windows[0]?.options.webPreferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
    })
  })
})
