import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { type ChromiumOptions, launchChromium } from './launch-chromium'
import { ROOT } from './launch-desktop'
import { type RunningApp, watch } from './running-app'

export interface BrowserHostOptions extends ChromiumOptions {
  /** The person's home: the same one and the same port again are the same data. */
  readonly home: string
  /** The data belongs to the address, so a second start needs the first one's port. */
  readonly port?: number
}

export interface BrowserHostApp extends RunningApp {
  readonly kind: 'browser'
  readonly port: number
  readonly address: string
}

/** Serves the built app as `npm start` does without a display, and opens it in Chromium. */
export async function launchBrowserHost({ home, port, ...options }: BrowserHostOptions): Promise<BrowserHostApp> {
  const used = port ?? (await freePort())
  const server = spawn(
    process.execPath,
    [join(ROOT, 'src/command-line/serve.mjs'), '--port', String(used), '--no-open'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const address = await firstLine(server)
  const context = await launchChromium(join(home, 'Browser'), options)
  const { violations, consoleErrors } = await watch(context)
  const foreignRequests: string[] = []
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== new URL(address).origin) foreignRequests.push(url.href)
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  return {
    kind: 'browser',
    page,
    port: used,
    address,
    foreignRequests,
    violations,
    consoleErrors,
    saveThrough: async (path, act) => {
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), act()])
      await download.saveAs(path)
    },
    pickThrough: async (path, act) => {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser', { timeout: 60_000 }), act()])
      await chooser.setFiles(path)
    },
    quit: async () => {
      await context.close()
      const gone = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGTERM')
      await gone
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })
}

/** The server prints its address as the first line of its output. */
function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    let complaints = ''
    server.stderr?.on('data', (part: Buffer) => (complaints += part.toString()))
    server.stdout?.on('data', (part: Buffer) => {
      said += part.toString()
      const end = said.indexOf('\n')
      if (end !== -1) resolve(said.slice(0, end))
    })
    server.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${complaints}`)))
  })
}
