import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** An event the app may stop, as Electron hands out. */
export function stoppable<T extends object>(parts: T) {
  const event = {
    ...parts,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return event
}

export interface FakeAppOptions {
  readonly root: string
  readonly appData: string
  readonly documents: string
  readonly language: string
  /** What stands behind the program's name on the command line of this start. */
  readonly commandLine?: readonly string[]
  /** As installed from a package, not started from its source. */
  readonly packaged?: boolean
}

/** Which app holds which place, for the single-instance lock between the runs of one test. */
const holders = new Map<string, FakeApp>()

export class FakeApp extends EventEmitter {
  readonly isPackaged: boolean
  isReady = false
  sandboxed = false
  exitCode: number | null = null
  /** Set by the run: closes what is open and ends, if every window lets itself be closed. */
  end: () => Promise<void> = async () => undefined
  /** Set by the run: ends without asking anybody. */
  endAtOnce: () => Promise<void> = async () => undefined
  private readonly paths: Map<string, string>

  constructor(readonly options: FakeAppOptions) {
    super()
    this.isPackaged = options.packaged === true
    this.paths = new Map([
      ['appData', options.appData],
      ['userData', join(options.appData, 'salondesk')],
      ['sessionData', join(options.appData, 'salondesk')],
      ['documents', options.documents],
    ])
  }

  setName(): void {}

  setAppUserModelId(): void {}

  getPath(name: string): string {
    const path = this.paths.get(name)
    if (path === undefined) throw new Error(`The stand-in knows no path ${name}`)
    return path
  }

  setPath(name: string, path: string): void {
    this.paths.set(name, path)
    // Chromium keeps a profile in a folder of its own; in Electron the profile is `userData` itself.
    if (name === 'userData') this.paths.set('sessionData', join(path, 'Chromium', 'Default'))
  }

  getAppPath(): string {
    return this.options.root
  }

  getVersion(): string {
    return (JSON.parse(readFileSync(join(this.options.root, 'package.json'), 'utf8')) as { version: string }).version
  }

  getLocale(): string {
    return this.options.language
  }

  getPreferredSystemLanguages(): string[] {
    return [this.options.language]
  }

  enableSandbox(): void {
    if (this.isReady) throw new Error('enableSandbox comes before ready')
    this.sandboxed = true
  }

  requestSingleInstanceLock(): boolean {
    const place = this.getPath('userData')
    const holder = holders.get(place)
    if (holder === undefined) {
      holders.set(place, this)
      return true
    }
    if (holder !== this) holder.emit('second-instance', {}, commandLineOf(this.options), place)
    return holder === this
  }

  releaseLock(): void {
    const place = this.getPath('userData')
    if (holders.get(place) === this) holders.delete(place)
  }

  async whenReady(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve))
    this.isReady = true
  }

  quit(): void {
    const event = stoppable({})
    this.emit('before-quit', event)
    if (!event.defaultPrevented) void this.end()
  }

  exit(code = 0): void {
    this.exitCode = code
    void this.endAtOnce()
  }
}

/** A whole command line: the program, then what a person or the system put behind it. */
export function commandLineOf({ root, commandLine = [] }: FakeAppOptions): string[] {
  return [process.execPath, root, ...commandLine]
}
