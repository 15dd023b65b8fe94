import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../stand-in/launch-desktop'
import type { Home } from './home'
import { ENGINES, type Engine, type Job, type Saying, type Work } from './job'
import { killBrowser, killGroup } from './processes'

export interface ChildOptions {
  readonly engine?: Engine
  readonly environment?: Readonly<Record<string, string>>
  /** What to run it under, e.g. a tracer. */
  readonly under?: readonly string[]
}

const TIME_LIMIT = 150_000

/** A run of the app in processes of its own. */
export class Child {
  readonly sayings: Saying[] = []
  /** Resolves with the exit code, null when a signal ended it. */
  readonly ended: Promise<number | null>
  #complaints = ''
  #waiting: (() => void)[] = []
  #hasEnded = false
  readonly #process: ChildProcess
  readonly #limit: NodeJS.Timeout

  constructor(
    readonly home: Home,
    work: Work,
    { engine = 'leveldb', environment = {}, under = [] }: ChildOptions = {},
  ) {
    const job: Job = { home: home.path, work, chromiumArguments: ENGINES[engine] }
    const temporary = join(home.path, 'tmp')
    mkdirSync(temporary, { recursive: true })
    const file = join(ROOT, 'test/desktop/crash/child.ts')
    const [program = process.execPath, ...args] = [...under, process.execPath, '--import', 'tsx', file]
    this.#process = spawn(program, [...args, JSON.stringify(job)], {
      cwd: ROOT,
      // What a killed browser leaves behind in the folder for temporary files goes with the home.
      env: { ...process.env, TMPDIR: temporary, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that all of it can be killed at once.
      detached: true,
    })
    this.#limit = setTimeout(() => void this.kill(), TIME_LIMIT)
    let rest = ''
    this.#process.stdout?.on('data', (part: Buffer) => {
      const lines = (rest + part.toString()).split('\n')
      rest = lines.pop() ?? ''
      // The app itself may print too; only whole lines of JSON are the child's own.
      for (const line of lines) if (line.startsWith('{"kind":')) this.sayings.push(JSON.parse(line) as Saying)
      this.#wake()
    })
    this.#process.stderr?.on('data', (part: Buffer) => (this.#complaints += part.toString()))
    this.ended = new Promise((resolve) => {
      this.#process.once('close', (code) => {
        clearTimeout(this.#limit)
        this.#hasEnded = true
        this.#wake()
        resolve(code)
      })
    })
  }

  /** The people that the app said were saved. */
  get saved(): string[] {
    return this.sayings.flatMap((saying) => (saying.kind === 'saved' ? [saying.name] : []))
  }

  /** What it printed besides, for a failed test. */
  get complaints(): string {
    return this.#complaints
  }

  /** Resolves with the first saying of a kind. */
  async said<Kind extends Saying['kind']>(kind: Kind): Promise<Extract<Saying, { kind: Kind }>> {
    for (;;) {
      const found = this.sayings.find((saying) => saying.kind === kind)
      if (found !== undefined) return found as Extract<Saying, { kind: Kind }>
      if (this.#hasEnded) throw new Error(`The app ended without “${kind}”: ${this.#complaints}`)
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  /** Ends the app's own process and every process of its browser at once, as a power cut would. */
  async kill(): Promise<void> {
    const { pid } = this.#process
    const browser = killBrowser(this.home.profile)
    if (pid !== undefined) await killGroup(pid)
    await browser
    // Between the look at the processes and the kill a new one may have started.
    await killBrowser(this.home.profile)
    await this.ended
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake()
  }
}
