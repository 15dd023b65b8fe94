import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { build, type Rolldown } from 'vite'
import type { Host } from '@/host/contract'
import { type BrowserHostApp, launchBrowserHost } from './stand-in/launch-browser-host'
import { ROOT } from './stand-in/launch-desktop'

/** The browser host as the page gets it, under a name the tests can call. */
declare const underTest: { getHost(): Host }

let home: string
let app: BrowserHostApp
let hostSource: string

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-browser-'))
  app = await launchBrowserHost({ home })
  const output = (await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry: join(ROOT, 'src/host/host.ts'), formats: ['iife'], name: 'underTest' } },
  })) as Rolldown.RolldownOutput[]
  hostSource = `globalThis.underTest = (() => { ${output[0]?.output[0].code ?? ''}; return underTest })()`
  await app.page.evaluate(hostSource)
  return async () => {
    await app.quit()
    rmSync(home, { recursive: true, force: true })
  }
})

/** One plain request, spelled exactly as given. */
function ask(path: string, options: { host?: string; method?: string } = {}) {
  const { host = `127.0.0.1:${app.port}`, method = 'GET' } = options
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: app.port, path, method, headers: { Host: host } }, (reply) => {
      reply.resume()
      resolve({ status: reply.statusCode ?? 0, headers: reply.headers })
    })
    asked.on('error', reject)
    asked.end()
  })
}

/** Runs one of the commands to its end. */
function command(file: string, ...args: string[]) {
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...environment } = process.env
  const child = spawn(process.execPath, [join(ROOT, 'src/command-line', file), ...args], { env: environment })
  let output = ''
  let progress = ''
  child.stdout.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr.on('data', (part: Buffer) => (progress += part.toString()))
  return new Promise<{ code: number | null; output: string; progress: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, output, progress }))
  })
}

describe('the served page', () => {
  it('starts without a policy violation, a console error or a request to anywhere else', async () => {
    await app.page.reload()
    await app.page.waitForLoadState('load')
    await app.page.evaluate(hostSource)
    expect(app.violations).toEqual([])
    expect(app.consoleErrors).toEqual([])
    expect(app.foreignRequests).toEqual([])
  })

  it('comes under the same policy as in Electron', async () => {
    const { headers } = await ask('/')
    expect(headers['content-security-policy']).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-",
    )
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  it('is all there is: nothing outside the build, in any spelling', async () => {
    for (const path of [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/%2e%2e/etc/passwd',
      '/..%5cx.json',
      '/%00',
      '//etc',
    ]) {
      expect((await ask(path)).status, path).toBe(404)
    }
  })

  it('is refused under a foreign name, so that no site can point its own name here', async () => {
    for (const host of ['foreign.example', `foreign.example:${app.port}`, '127.0.0.1']) {
      expect((await ask('/', { host })).status, host).toBe(403)
    }
  })

  it('is only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) expect((await ask('/', { method })).status).toBe(405)
  })

  it('has one address, because the address is where the data lives', async () => {
    const { status, headers } = await ask('/x?y', { host: `localhost:${app.port}` })
    expect([status, headers['location']]).toEqual([308, app.address])
  })
})

describe('a second start', () => {
  it('says that it is already running, and where', async () => {
    const { code, output, progress } = await command('start.mjs', '--port', String(app.port))
    expect(progress).toContain('Running in the browser, because there is no display')
    expect(progress).toContain('already running')
    expect(output).toBe(`${app.address}\n`)
    expect(code).toBe(0)
  })

  it('never takes another port by itself when a stranger has this one', async () => {
    const stranger = createServer((_request, reply) => reply.end('something else'))
    const port = await new Promise<number>((resolve) => {
      stranger.listen(0, '127.0.0.1', () => resolve((stranger.address() as { port: number }).port))
    })
    const { code, output, progress } = await command('serve.mjs', '--port', String(port), '--no-open')
    stranger.close()
    expect(progress).toContain(`Port ${port} is used by another program`)
    expect([code, output]).toEqual([1, ''])
  })

  it('refuses what it does not know', async () => {
    expect((await command('start.mjs', '--prot', '4718')).code).toBe(2)
    expect((await command('serve.mjs', '--port', '80')).code).toBe(2)
  })
})

describe('the browser host', () => {
  it('tells the facts', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }
    const facts = await app.page.evaluate(() => underTest.getHost().facts())
    expect(facts).toMatchObject({ kind: 'browser', appVersion: version, systemLanguage: 'zh-CN', backupsPlace: '' })
    expect(facts.shellVersion).toMatch(/^Chromium \d+$/)
  })

  it('saves as a download with the bytes and the name', async () => {
    const path = join(home, 'saved.csv')
    await app.saveThrough(path, async () => {
      const outcome = await app.page.evaluate(() =>
        underTest.getHost().saveFile({
          suggestedName: '名单.csv',
          mediaType: 'text/csv',
          bytes: new TextEncoder().encode('姓名\n'),
        }),
      )
      expect(outcome).toEqual({ kind: 'handedOver', name: '名单.csv' })
    })
    expect(readFileSync(path, 'utf8')).toBe('姓名\n')
  })

  it('hands over a picked file, and refuses one that is too big', async () => {
    const path = join(home, '报名.csv')
    const pick = async () => {
      await app.pickThrough(path, () =>
        app.page.evaluate(() => {
          Object.assign(window, { picked: underTest.getHost().pickFile({ purpose: 'signUps' }) })
        }),
      )
      return app.page.evaluate(async () => {
        const outcome = await (window as unknown as { picked: ReturnType<Host['pickFile']> }).picked
        return outcome.kind === 'picked'
          ? { name: outcome.file.name, bytes: Array.from(outcome.file.bytes) }
          : { kind: outcome.kind, why: outcome.kind === 'refused' ? outcome.why : null }
      })
    }
    writeFileSync(path, Buffer.from([0, 255, 10]))
    expect(await pick()).toEqual({ name: '报名.csv', bytes: [0, 255, 10] })
    writeFileSync(path, Buffer.alloc(20 * 1024 * 1024 + 1))
    expect(await pick()).toEqual({ kind: 'refused', why: 'tooBig' })
    expect(await app.page.locator('input[type=file][hidden]').count()).toBe(0)
  })
})
