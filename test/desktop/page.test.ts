import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type DesktopApp, launchDesktop } from './stand-in/launch-desktop'

let home: string
let app: DesktopApp

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-page-'))
  app = await launchDesktop({ home, attacks: true })
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
