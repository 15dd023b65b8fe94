import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire, register } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { MenuCommand } from '@/host/contract'
import { commandLineOf } from './fake-app'
import type { ItemTemplate } from './fake-menu'
import type { ChromiumOptions } from './launch-chromium'
import { Run } from './run'
import type { RunningApp } from './running-app'

export const ROOT = join(import.meta.dirname, '..', '..', '..')

export interface DesktopOptions extends ChromiumOptions {
  /** The person's home: the same one again is the same person on the same machine. */
  readonly home: string
  /** What stands behind the program's name, such as a file that was double-clicked. */
  readonly commandLine?: readonly string[]
  /** As installed from a package, not started from its source. */
  readonly packaged?: boolean
  /** The test itself reaches for foreign addresses and breaks the policy, to see that it cannot. */
  readonly attacks?: boolean
}

export interface DesktopApp extends RunningApp {
  readonly kind: 'electron'
  /** The stand-in's own view: windows, permissions, dialogs, what was opened. */
  readonly run: Run
  readonly userData: string
  readonly backups: string
  /** What the shell keeps outside the browser's profile. */
  readonly safety: string
  /** The browser's own files, `sessionData`. */
  readonly sessionData: string
  /** Chooses a command in the native menu; resolves when the page has heard of it. */
  menu(command: MenuCommand): Promise<void>
  menuItems(): readonly ItemTemplate[]
}

const require = createRequire(import.meta.url)
const nativeImport = require('./native-import.cjs') as (address: string) => Promise<unknown>
const runs = new Map<string, object>()
let count = 0

/** Makes this process able to run the built main: once, and only for modules of a run. */
function prepare(): void {
  if (count > 0) return
  Object.defineProperty(globalThis, Symbol.for('salondesk.stand-in'), { value: runs })
  register(pathToFileURL(join(import.meta.dirname, 'map-electron.mjs')))
  const electron = JSON.parse(readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string
  }
  Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: electron.version } })
}

/** Loads the built main against a new run of the stand-in, without waiting for anything it does. */
export async function startMain({ home, attacks: _attacks, ...options }: DesktopOptions): Promise<Run> {
  prepare()
  count += 1
  const folders = { appData: join(home, 'AppData'), documents: join(home, 'Documents') }
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true })
  const run = new Run({ root: ROOT, ...folders, language: 'zh-CN', ...options })
  runs.set(String(count), run.electron())
  const ownArguments = process.argv
  process.argv = commandLineOf(run.app.options)
  try {
    await nativeImport(`${pathToFileURL(join(ROOT, 'out/main/main.js')).href}?run=${count}`)
  } finally {
    process.argv = ownArguments
  }
  return run
}

/** Starts the built app: its own main, preload and page, with a Chromium page as the window. */
export async function launchDesktop(options: DesktopOptions): Promise<DesktopApp> {
  const run = await startMain(options)
  const window = await until('The window did not open', () => run.windows.find((opened) => opened.visible)).catch(
    async (error: unknown) => {
      await run.app.end()
      throw error
    },
  )
  const page = window.webContents.page
  if (page === null) throw new Error('The window has no page')
  return {
    kind: 'electron',
    page,
    run,
    userData: run.app.getPath('userData'),
    backups: join(run.app.getPath('documents'), 'Salondesk', 'Backups'),
    safety: join(run.app.getPath('appData'), 'Salondesk-Safety'),
    sessionData: run.app.getPath('sessionData'),
    foreignRequests: run.foreignRequests,
    violations: run.seen.violations,
    consoleErrors: run.seen.consoleErrors,
    menuItems: () => run.menus.shown.application?.all() ?? [],
    menu: async (command) => {
      const item = run.menus.shown.application?.all().find(({ id }) => id === command)
      if (item?.click === undefined) throw new Error(`The menu has no ${command}`)
      item.click()
      await window.webContents.sent
    },
    saveThrough: async (path, act) => {
      run.dialogs.willSaveTo(path)
      const before = run.dialogs.suggested.length
      await act()
      await until('No save dialog came', () => run.dialogs.suggested.length > before || undefined)
      await until(`${path} was not written`, () => exists(path) || undefined)
    },
    pickThrough: async (path, act) => {
      run.dialogs.willOpen(path)
      await act()
    },
    quit: async () => {
      run.app.quit()
      await run.ended
      if (options.attacks === true) return
      // Nothing in the whole run may have reached for anything outside, or broken the page's policy.
      if (run.foreignRequests.length > 0) throw new Error(`Reached for ${run.foreignRequests.join(', ')}`)
      if (run.seen.violations.length > 0) throw new Error(`Broke the policy: ${JSON.stringify(run.seen.violations)}`)
    },
  }

  async function until<T>(otherwise: string, look: () => T | undefined): Promise<T> {
    for (let waited = 0; waited < 60_000; waited += 25) {
      const failure = run.dialogs.errors[0]
      if (failure !== undefined) throw new Error(`The app gave up: ${failure}`)
      const found = look()
      if (found !== undefined) return found
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error(otherwise)
  }
}

function exists(path: string): boolean {
  try {
    readFileSync(path)
    return true
  } catch {
    return false
  }
}
