import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { CHANNELS } from '@/host/channel-names'
import type { Host } from '@/host/contract'
import { type DesktopApp, launchDesktop, startMain } from './stand-in/launch-desktop'

declare global {
  interface Window {
    readonly desk?: Host
  }
}

const HOST_FUNCTIONS = [...Object.keys(CHANNELS), 'onMenuCommand'].sort()
const CONFINED = { isMainFrame: true, requestingUrl: 'salondesk://app/' }

let home: string
let app: DesktopApp

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-shell-'))
  app = await launchDesktop({ home })
  return async () => {
    await app.quit()
    rmSync(home, { recursive: true, force: true })
  }
})

/** What something adds to a list while it runs. */
async function added<T>(list: readonly T[], act: () => Promise<unknown>): Promise<T[]> {
  const before = list.length
  await act()
  return list.slice(before)
}

describe('the page', () => {
  it('is loaded under a policy that lets nothing foreign and nothing inline run', async () => {
    const answer = await app.page.reload()
    const policy = answer?.headers()['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe')
    expect(answer?.headers()['x-content-type-options']).toBe('nosniff')
  })

  it('gets a new nonce with every load, the same in the header and in the document', async () => {
    const nonces: string[] = []
    for (let load = 0; load < 2; load += 1) {
      const answer = await app.page.reload()
      const nonce = await app.page.locator('meta[property="csp-nonce"]').evaluate((meta: HTMLMetaElement) => meta.nonce)
      expect(answer?.headers()['content-security-policy']).toContain(`'nonce-${nonce}'`)
      nonces.push(nonce)
    }
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it('starts without a policy violation, a console error or a request to anywhere else', async () => {
    await app.page.reload()
    await app.page.waitForLoadState('load')
    expect(app.violations).toEqual([])
    expect(app.consoleErrors).toEqual([])
    expect(app.foreignRequests).toEqual([])
  })

  it('does not run a script made of text, however it gets into the document', async () => {
    const violations = await added(app.violations, () =>
      app.page.evaluate(async () => {
        const ways = [
          () => {
            const script = document.createElement('script')
            script.append(document.createTextNode('window.inlineRan = true'))
            document.body.append(script)
          },
          () => {
            const script = document.createElement('script')
            script.textContent = 'window.inlineRan = true'
            document.body.append(script)
          },
          () => {
            const button = document.createElement('button')
            button.setAttribute('onclick', 'window.inlineRan = true')
            button.click()
          },
          () => document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.inlineRan = true">'),
        ]
        for (const way of ways) {
          try {
            way()
          } catch {
            // Refusing loudly is as good as not running.
          }
        }
        await new Promise((resolve) => setTimeout(resolve, 200))
      }),
    )
    expect(await app.page.evaluate(() => 'inlineRan' in window)).toBe(false)
    expect(violations.length).toBeGreaterThan(0)
  })

  it('has nothing of Node', async () => {
    const found = await app.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    )
    expect(found).toEqual([])
  })

  it('cannot fetch, connect or embed anything foreign', async () => {
    const outcomes = await app.page.evaluate(async () => {
      const failed = (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'reached',
          () => 'refused',
        )
      const socket = new Promise((resolve, reject) => {
        const ws = new WebSocket('wss://foreign.example/')
        ws.onopen = resolve
        ws.onerror = reject
      })
      const image = new Promise((resolve, reject) => {
        const img = new Image()
        img.onload = resolve
        img.onerror = reject
        img.src = 'https://foreign.example/a.png'
      })
      return [
        await failed(fetch('https://foreign.example/')),
        await failed(fetch('http://127.0.0.1:9/')),
        await failed(socket),
        await failed(image),
      ]
    })
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused'])
  })
})

describe('the own scheme', () => {
  const outside = [
    '/../package.json',
    '/%2e%2e/package.json',
    '/..%2fpackage.json',
    '/..%2f..%2f..%2f..%2fetc/passwd',
    '/..%5c..%5cpackage.json',
    '/assets/..%2f..%2f..%2fpackage.json',
    '/%00index.html',
    '/index.html%00.js',
    '/C:%5cWindows%5cwin.ini',
    '/%E0%A4%A',
    '//etc/passwd',
  ]
  it.each(outside)('answers 404 to %s', async (path) => {
    const status = await app.page.evaluate(async (at) => (await fetch(location.origin + at)).status, path)
    expect(status).toBe(404)
  })

  it('answers only reading', async () => {
    expect(await app.page.evaluate(async () => (await fetch('/', { method: 'POST' })).status)).toBe(405)
  })

  it('is registered as standard and secure, before ready, without any way around the policy', () => {
    expect(app.run.privileges).toEqual([
      { scheme: 'salondesk', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
  })
})

describe('the bridge', () => {
  it('is exactly the contract: functions, nothing else', async () => {
    const found = await app.page.evaluate(() =>
      Object.entries(window.desk ?? {}).map(([name, value]) => `${name}: ${typeof value}`),
    )
    expect(found.sort()).toEqual(HOST_FUNCTIONS.map((name) => `${name}: function`))
  })

  it('cannot be changed by the page', async () => {
    const changed = await app.page.evaluate(() => {
      'use strict'
      const attempts = [
        () => Object.assign(window, { desk: null }),
        () => Object.assign(window.desk as object, { facts: null }),
        () => Reflect.defineProperty(window.desk as object, 'more', { value: 1 }) || Promise.reject(new Error()),
      ]
      return attempts.map((attempt) => {
        try {
          const result: unknown = attempt()
          if (result instanceof Promise) result.catch(() => undefined)
          return result instanceof Promise ? 'refused' : 'changed'
        } catch {
          return 'refused'
        }
      })
    })
    expect(changed).toEqual(['refused', 'refused', 'refused'])
  })

  it('tells the facts', async () => {
    const facts = await app.page.evaluate(() => window.desk?.facts())
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
    expect(facts).toMatchObject({ kind: 'electron', appVersion: version, systemLanguage: 'zh-CN' })
    expect(facts?.shellVersion).toMatch(/^Electron \d+\.\d+\.\d+$/)
    expect(facts?.backupsPlace).toBe(app.backups)
  })

  it('refuses arguments that are not the contract’s', async () => {
    const bad: [keyof typeof CHANNELS, unknown[]][] = [
      ['facts', ['more']],
      ['saveFile', []],
      ['saveFile', [{ suggestedName: 'a', mediaType: 'text/plain', bytes: 'text' }]],
      ['saveFile', [{ suggestedName: '', mediaType: 'text/plain', bytes: new Uint8Array() }]],
      ['saveFile', [{ suggestedName: 'a', mediaType: 'text/plain', bytes: new Uint8Array(), path: '/etc/passwd' }]],
      ['pickFile', [{ purpose: 'anything' }]],
      ['savePdf', [7]],
      ['backUp', [{ workspace: '../up', reason: 'byHand', bytes: new Uint8Array(1) }]],
      ['backUp', [{ workspace: 'w', reason: 'because', bytes: new Uint8Array(1) }]],
      ['readBackup', ['../../etc/passwd']],
      ['readBackup', ['shell.json']],
      ['setAppearance', [{ language: 'de', look: 'dark' }]],
      ['setAppearance', [{ language: 'en', look: 'dark', extra: 1 }]],
    ]
    const window = app.run.windows[0]
    const own = window?.webContents.mainFrame ?? null
    for (const [question, args] of bad) {
      await expect(app.run.ask(CHANNELS[question], own, ...args), question).rejects.toThrow(/^Refused: not what/)
    }
  })

  it('refuses every sender but the app’s own top frame', async () => {
    const own = app.run.windows[0]?.webContents.mainFrame ?? null
    const frames = [
      null,
      { url: 'salondesk://app/', parent: null },
      { url: 'salondesk://app/', parent: own },
      { url: 'salondesk://app.evil/', parent: null },
      { url: 'https://foreign.example/?next=salondesk://app', parent: null },
      { url: 'file:///etc/passwd', parent: null },
    ]
    for (const frame of frames) {
      await expect(app.run.ask(CHANNELS.facts, frame)).rejects.toThrow('Refused: not the app’s own page')
    }
    expect(await app.run.ask(CHANNELS.facts, own)).toMatchObject({ kind: 'electron' })
  })

  it('is not there in a frame inside the page', async () => {
    await app.page.evaluate(() => void document.body.append(document.createElement('iframe')))
    const inner = app.page.frames().find((frame) => frame.parentFrame() !== null)
    expect(await inner?.evaluate(() => typeof (window as Window).desk)).toBe('undefined')
    await app.page.evaluate(() => document.querySelector('iframe')?.remove())
  })

  it('answers just the channels of the contract', () => {
    expect(app.run.ipcMain.channels.sort()).toEqual(Object.values(CHANNELS).sort())
  })
})

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

  it('opens no second one, and hands only web and mail addresses to the system', async () => {
    const addresses = [
      'https://foreign.example/a',
      'mailto:a@b.example',
      'http://foreign.example/',
      'salondesk://app/x',
    ]
    const popups = await added(app.run.popups, async () => {
      for (const address of addresses) {
        await app.page.evaluate((to) => void window.open(to), address)
        await app.page.waitForTimeout(150)
      }
    })
    expect(popups.map(({ action }) => action)).toEqual(addresses.map(() => 'deny'))
    expect(app.run.opened).toEqual(['https://foreign.example/a', 'mailto:a@b.example'])
  })

  it('hands no file, script or program address to the system', () => {
    const before = [...app.run.opened]
    const open = app.run.windows[0]?.webContents.openHandler
    for (const url of [
      'file:///etc/passwd',
      'smb://host/share',
      'javascript:alert(1)',
      'ms-msdt:/id',
      'not an address',
    ]) {
      expect(open?.({ url })).toEqual({ action: 'deny' })
    }
    expect(app.run.opened).toEqual(before)
  })

  it('grants nothing but writing text to the clipboard', async () => {
    const names = [
      'geolocation',
      'media',
      'notifications',
      'midi',
      'usb',
      'serial',
      'hid',
      'clipboard-read',
      'openExternal',
    ]
    for (const name of [...names, 'fileSystem', 'display-capture', 'unknown']) {
      expect(await app.run.session.asksFor(name, CONFINED), name).toBe(false)
      expect(app.run.session.has(name, CONFINED), name).toBe(false)
    }
    expect(app.run.session.allowsDevice()).toBe(false)
    expect(await app.run.session.sharesDisplay()).toBe(false)
    expect(await app.run.session.asksFor('clipboard-sanitized-write', CONFINED)).toBe(true)
    const foreign = { isMainFrame: true, requestingUrl: 'https://foreign.example/' }
    expect(await app.run.session.asksFor('clipboard-sanitized-write', foreign)).toBe(false)
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

  it('comes to the front instead of a second start', async () => {
    const second = await startMain({ home })
    await second.ended
    expect(second.windows).toEqual([])
    expect(app.run.windows[0]?.focused).toBe(1)
  })
})

describe('files', () => {
  it('are saved whole, under the name the person chose', async () => {
    const path = join(home, 'list.csv')
    app.run.dialogs.willSaveTo(path)
    const outcome = await app.page.evaluate(() =>
      window.desk?.saveFile({
        suggestedName: '../../名单: 6/1.csv',
        mediaType: 'text/csv',
        bytes: new TextEncoder().encode('姓名\n张三\n'),
      }),
    )
    expect(outcome).toEqual({ kind: 'saved', name: 'list.csv' })
    expect(readFileSync(path, 'utf8')).toBe('姓名\n张三\n')
    expect(app.run.dialogs.suggested.at(-1)).toBe(join(home, 'Documents', '名单 6 1.csv'))
    expect(readdirSync(home).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it('are not saved when the person changes their mind, or where nothing may be written', async () => {
    const save = () =>
      app.page.evaluate(() =>
        window.desk?.saveFile({ suggestedName: 'a.txt', mediaType: 'text/plain', bytes: new Uint8Array(3) }),
      )
    app.run.dialogs.willSaveTo(null)
    expect(await save()).toEqual({ kind: 'cancelled' })
    app.run.dialogs.willSaveTo(join(home, 'no such folder', 'a.txt'))
    expect(await save()).toEqual({ kind: 'failed', why: 'other' })
  })

  it('are picked with their bytes, and refused when too big', async () => {
    const pick = () =>
      app.page.evaluate(async () => {
        const outcome = await window.desk?.pickFile({ purpose: 'signUps' })
        return outcome?.kind === 'picked'
          ? { name: outcome.file.name, bytes: Array.from(outcome.file.bytes) }
          : { kind: outcome?.kind, why: outcome?.kind === 'refused' ? outcome.why : null }
      })
    const path = join(home, '报名.csv')
    writeFileSync(path, Buffer.from([0xd0, 0xd5, 0xc3, 0xfb, 0, 255]))
    app.run.dialogs.willOpen(path)
    expect(await pick()).toEqual({ name: '报名.csv', bytes: [0xd0, 0xd5, 0xc3, 0xfb, 0, 255] })
    writeFileSync(path, Buffer.alloc(20 * 1024 * 1024 + 1))
    app.run.dialogs.willOpen(path)
    expect(await pick()).toEqual({ kind: 'refused', why: 'tooBig' })
    app.run.dialogs.willOpen(join(home, 'gone.csv'))
    expect(await pick()).toEqual({ kind: 'refused', why: 'unreadable' })
    app.run.dialogs.willOpen(null)
    expect(await pick()).toEqual({ kind: 'cancelled', why: null })
  })

  it('come as PDF of the page', async () => {
    const path = join(home, 'page.pdf')
    await app.saveThrough(path, () => app.page.evaluate(() => window.desk?.savePdf('page.pdf')))
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  it('are backed up, listed newest first, and read back by name', async () => {
    const backUp = (byte: number) =>
      app.page.evaluate(
        (value) =>
          window.desk?.backUp({ workspace: 'north-1', reason: 'byHand', bytes: new Uint8Array(5).fill(value) }),
        byte,
      )
    const first = await backUp(1)
    const second = await backUp(2)
    if (first?.ok !== true || second?.ok !== true) throw new Error('No backup')
    const listed = await app.page.evaluate(() => window.desk?.listBackups())
    const own = listed?.filter(({ name }) => name === first.name || name === second.name)
    expect(own?.map(({ name }) => name)).toEqual([second.name, first.name])
    expect(readdirSync(app.backups)).toEqual(expect.arrayContaining([first.name, second.name]))
    const read = await app.page.evaluate(
      async (name) => Array.from((await window.desk?.readBackup(name)) ?? []),
      first.name,
    )
    expect(read).toEqual([1, 1, 1, 1, 1])
  })
})

describe('the menu', () => {
  it('passes a command to the page, until the page stops listening', async () => {
    await app.page.evaluate(() => {
      const heard: string[] = []
      const stop = window.desk?.onMenuCommand((command) => void heard.push(command))
      Object.assign(window, { heard, stop })
    })
    await app.menu('goVenues')
    await app.page.evaluate(() => (window as unknown as { stop: () => void }).stop())
    await app.menu('goEvents')
    expect(await app.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual(['goVenues'])
  })

  it('undoes writing while a field has the focus', async () => {
    await app.page.evaluate(() => {
      const field = document.createElement('input')
      field.id = 'probe'
      document.body.prepend(field)
      const heard: string[] = []
      Object.assign(window, { heard })
      window.desk?.onMenuCommand((command) => void heard.push(command))
    })
    const field = app.page.locator('#probe')
    await field.pressSequentially('abc')
    await app.menu('undo')
    expect(await field.inputValue()).not.toBe('abc')
    expect(await app.page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([])
    await app.page.reload()
  })

  it('speaks the language of the app at once', async () => {
    const window = app.run.windows[0]
    const labels = () => app.menuItems().map(({ label }) => label)
    const kept = () => JSON.parse(readFileSync(join(app.userData, 'shell.json'), 'utf8')) as { appearance: unknown }
    for (const [language, look, word, color] of [
      ['en', 'dark', 'File', '#17191c'],
      ['zh-CN', 'light', '文件', '#f6f4ef'],
    ]) {
      // Asked past the page, which would tell its own settings again at a moment of its own.
      await app.run.ask(CHANNELS.setAppearance, window?.webContents.mainFrame ?? null, { language, look })
      expect(labels()).toContain(word)
      expect(window?.backgroundColor).toBe(color)
      expect(kept().appearance).toEqual({ language, look })
    }
  })

  it('registers no key that a text field needs', () => {
    const own = app.menuItems().filter(({ id }) => id === 'undo' || id === 'redo')
    expect(own.map(({ registerAccelerator }) => registerAccelerator)).toEqual([false, false])
    expect(app.menuItems().map(({ role }) => role)).toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll']),
    )
  })
})

describe('the next start', () => {
  async function startWith(shell: string) {
    const place = mkdtempSync(join(tmpdir(), 'salondesk-start-'))
    mkdirSync(join(place, 'AppData', 'Salondesk'), { recursive: true })
    writeFileSync(join(place, 'AppData', 'Salondesk', 'shell.json'), shell)
    const run = await startMain({ home: place })
    const window = await vi.waitUntil(() => run.windows[0], { timeout: 30_000 })
    const labels = run.menus.shown.application?.all().map(({ label }) => label)
    await vi.waitUntil(() => window.visible, { timeout: 30_000 })
    run.app.quit()
    await run.ended
    const names = readdirSync(join(place, 'AppData', 'Salondesk'))
    rmSync(place, { recursive: true, force: true })
    return { options: window.options, labels, names }
  }

  it('opens where and as the last one ended, moved onto a screen that is there', async () => {
    const bounds = { x: 9000, y: -50, width: 1500, height: 5000 }
    const { options, labels } = await startWith(
      JSON.stringify({ window: { bounds, maximized: false }, appearance: { language: 'en', look: 'dark' } }),
    )
    expect(options).toMatchObject({ x: 420, y: 0, width: 1500, height: 1040, minWidth: 1024, minHeight: 680 })
    expect(labels).toContain('File')
  })

  it('puts a broken memory aside and opens as if new', async () => {
    const { options, labels, names } = await startWith('{"window": 7')
    expect(options).toMatchObject({ width: 1366, height: 768 })
    expect(labels).toContain('文件')
    expect(names).toContain('shell.json.broken')
  })
})

describe('a second start', () => {
  it('finds what the page had stored', async () => {
    await app.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('probe', 1)
          opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
          opening.onerror = () => reject(new Error('not opened'))
          opening.onsuccess = () => {
            const write = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
            write.objectStore('rows').put('kept', 1)
            write.oncomplete = () => resolve()
          }
        }),
    )
    await app.quit()
    app = await launchDesktop({ home })
    const kept = await app.page.evaluate(
      () =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open('probe', 1)
          opening.onerror = () => reject(new Error('not opened'))
          opening.onsuccess = () => {
            const read = opening.result.transaction('rows').objectStore('rows').get(1)
            read.onsuccess = () => resolve(read.result)
          }
        }),
    )
    expect(kept).toBe('kept')
  })
})
