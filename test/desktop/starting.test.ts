import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OPEN_FILE_CHANNEL } from '@/host/channel-names'
import { type DesktopApp, type DesktopOptions, launchDesktop, startMain } from './stand-in/launch-desktop'
import { until } from './stand-in/until'

let home: string
let started: DesktopApp[] = []

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-start-'))
  started = []
})

afterEach(async () => {
  for (const app of started) await app.run.app.endAtOnce()
  rmSync(home, { recursive: true, force: true })
})

async function launch(options: Partial<DesktopOptions> = {}): Promise<DesktopApp> {
  const app = await launchDesktop({ home, ...options })
  started.push(app)
  return app
}

const safety = () => join(home, 'AppData', 'Salondesk-Safety')
const state = () => JSON.parse(readFileSync(join(safety(), 'state.json'), 'utf8')) as Record<string, unknown>
const changeState = (part: object) =>
  writeFileSync(join(safety(), 'state.json'), JSON.stringify({ ...state(), ...part }))
const report = (app: DesktopApp) => app.page.evaluate(() => window.desk?.startReport())

describe('the start after an end that was not clean', () => {
  async function withData(): Promise<void> {
    const app = await launch()
    await app.page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('probe', 1)
          opening.onupgradeneeded = () => opening.result.createObjectStore('rows')
          opening.onerror = () => reject(new Error('not opened'))
          opening.onsuccess = () => {
            const write = opening.result.transaction('rows', 'readwrite', { durability: 'strict' })
            write.objectStore('rows').put('the row that must not be lost', 1)
            write.oncomplete = () => resolve()
          }
        }),
    )
    // Gone without a word, as when it is killed.
    await app.run.app.endAtOnce()
  }

  const copies = () => (existsSync(join(safety(), 'recovery')) ? readdirSync(join(safety(), 'recovery')).sort() : [])

  function everything(folder: string): string {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('latin1'))
      .join('')
  }

  it('copies the browser’s files aside before any window, and says so', async () => {
    await withData()
    expect(state()['cleanExit']).toBe(false)
    const app = await launch()
    expect(await report(app)).toEqual({ unclean: true, cameFrom: null, rawCopy: 'made' })
    expect(copies()).toHaveLength(1)
    expect(copies()[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z-unclean$/)
    const text = everything(join(safety(), 'recovery', copies()[0] ?? '', 'IndexedDB'))
    expect(text).toContain('the row that must not be lost')
    await app.quit()
    expect(await report(await launch())).toMatchObject({ unclean: false, rawCopy: 'notNeeded' })
    expect(copies()).toHaveLength(1)
  })

  it('copies them also when another version was here, and names it', async () => {
    const app = await launch()
    await app.page.evaluate(() => void indexedDB.open('probe', 1))
    await until(() => existsSync(join(app.sessionData, 'IndexedDB')))
    await app.quit()
    changeState({ appVersion: '0.0.9' })
    expect(await report(await launch())).toEqual({ unclean: false, cameFrom: '0.0.9', rawCopy: 'made' })
    expect(copies()[0]).toMatch(/-version$/)
  })

  it('takes a note that is broken or gone for an end that was not clean', async () => {
    await withData()
    writeFileSync(join(safety(), 'state.json'), '{"version":1')
    const second = await launch()
    expect(await report(second)).toMatchObject({ unclean: true, rawCopy: 'made' })
    expect(readFileSync(join(safety(), 'state.json.broken'), 'utf8')).toBe('{"version":1')
    await second.quit()
    rmSync(join(safety(), 'state.json'))
    rmSync(join(safety(), 'state.json.broken'))
    expect(await report(await launch())).toMatchObject({ unclean: true, rawCopy: 'made' })
  })

  it('says so when there was no way to copy them, and starts nevertheless', async () => {
    await withData()
    writeFileSync(join(safety(), 'recovery'), 'a file where the folder should be')
    expect(await report(await launch())).toEqual({ unclean: true, cameFrom: null, rawCopy: 'failed' })
  })
})

describe('P7 an older app', () => {
  it.each([
    ['a newer engine was here', { electronMajor: 99 }, '更新版本的沙龙案头。'],
    ['the data is too new', { minReaderVersion: 99 }, '由更新版本的沙龙案头写成'],
  ])('P7 opens no window when %s', async (_what, part, words) => {
    await (await launch()).quit()
    changeState(part)
    const before = readFileSync(join(safety(), 'state.json'), 'utf8')
    const run = await startMain({ home })
    run.dialogs.willPress('打开备份文件夹')
    await run.ended
    expect(run.dialogs.asked).toHaveLength(1)
    expect(run.dialogs.asked[0]?.message).toContain(words)
    expect(run.windows).toEqual([])
    expect(run.context).toBeNull()
    expect(run.opened).toEqual([join(home, 'Documents', 'Salondesk', 'Backups')])
    expect(readFileSync(join(safety(), 'state.json'), 'utf8')).toBe(before)
  })

  it('P7 says it in the language of the app', async () => {
    const app = await launch({ language: 'en' })
    await app.quit()
    changeState({ electronMajor: 99 })
    const run = await startMain({ home, language: 'en' })
    run.dialogs.willPress('Quit')
    await run.ended
    expect(run.opened).toEqual([])
    expect(run.dialogs.asked[0]?.buttons).toEqual(['Open backups folder', 'Quit'])
  })
})

describe('P8 a second start', () => {
  it('P8 brings the first one to the front and opens nothing of its own', async () => {
    const first = await launch()
    const window = first.run.windows[0]
    window?.minimize()
    const second = await startMain({ home, commandLine: ['--no-sandbox', 'https://foreign.example/', '/etc/passwd'] })
    await second.ended
    expect(second.windows).toEqual([])
    expect(second.context).toBeNull()
    expect(window?.focused).toBe(1)
    expect(window?.isMinimized()).toBe(false)
    expect(first.run.opened).toEqual([])
    expect(first.run.windows).toHaveLength(1)
  })

  it('P8 starts by itself when the first one is gone', async () => {
    await (await launch()).quit()
    expect((await launch()).run.windows).toHaveLength(1)
  })
})

describe('a file opened from outside', () => {
  const listen = (app: DesktopApp) =>
    app.page.evaluate(() => {
      const files: string[] = []
      Object.assign(window, { files })
      window.desk?.onOpenFile((outcome) => {
        files.push(outcome.kind === 'picked' ? `${outcome.file.name} ${outcome.file.bytes.length}` : outcome.why)
      })
    })
  const files = (app: DesktopApp) => app.page.evaluate(() => (window as unknown as { files: string[] }).files)

  it('reaches the page of the one window, from the second start’s arguments', async () => {
    const app = await launch()
    await listen(app)
    writeFileSync(join(home, '读书会.salondesk'), Buffer.alloc(5))
    const second = await startMain({
      home,
      commandLine: [join(home, '读书会.salondesk'), join(home, 'gone.salondesk')],
    })
    await second.ended
    await until(async () => (await files(app)).length > 0)
    expect(await files(app)).toEqual(['读书会.salondesk 5'])
  })

  it('waits for the page when it was named at the start, and may come by the system’s own event', async () => {
    writeFileSync(join(home, 'first.salondesk'), Buffer.alloc(3))
    const app = await launch({ commandLine: [join(home, 'first.salondesk')] })
    await listen(app)
    const handed = () =>
      app.run.windows[0]?.webContents.said
        .filter(({ channel }) => channel === OPEN_FILE_CHANNEL)
        .map(({ args }) => (args[0] as { file: { name: string } }).file.name)
    await until(() => handed()?.length === 1)
    writeFileSync(join(home, 'dropped.salondesk'), Buffer.alloc(4))
    const event = { prevented: false, preventDefault: () => (event.prevented = true) }
    app.run.app.emit('open-file', event, join(home, 'dropped.salondesk'))
    await until(() => handed()?.length === 2)
    expect(handed()).toEqual(['first.salondesk', 'dropped.salondesk'])
    expect(event.prevented).toBe(true)
  })
})

describe('a packaged app', () => {
  it('has no developer tools unless it is asked for them, and never looks at a development server', async () => {
    process.env['ELECTRON_RENDERER_URL'] = 'https://foreign.example/'
    try {
      const app = await launch({ packaged: true })
      expect(app.run.windows[0]?.options.webPreferences['devTools']).toBe(false)
      expect(app.run.windows[0]?.webContents.mainFrame.url).toMatch(/^salondesk:\/\/app\//)
      await app.quit()
      const open = await launch({ packaged: true, commandLine: ['--dev-tools'] })
      expect(open.run.windows[0]?.options.webPreferences['devTools']).toBe(true)
      await open.quit()
    } finally {
      delete process.env['ELECTRON_RENDERER_URL']
    }
  })
})
