import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerPage, fileInside } from '@/main/page-answer'

let folder: string
let root: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'salondesk-page-'))
  root = join(folder, 'page')
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'page-other'))
  writeFileSync(join(root, 'index.html'), '<meta nonce="__NONCE__"><p>__NONCE__</p>')
  writeFileSync(join(root, 'assets', 'a.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'a.exe'), 'MZ')
  writeFileSync(join(folder, 'page-other', 'secret.js'), 'secret')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the page handed out', () => {
  it('carries the nonce of its own policy', async () => {
    const { status, headers, body } = await answerPage(root, 'GET', '/')
    const nonce = /'nonce-([^']+)'/.exec(headers['Content-Security-Policy'] ?? '')?.[1]
    expect(status).toBe(200)
    expect(Buffer.from(body).toString()).toBe(`<meta nonce="${nonce}"><p>${nonce}</p>`)
    expect(headers['Cache-Control']).toBe('no-store')
  })

  it('may use the camera for itself, and nothing else of the machine', async () => {
    const { headers } = await answerPage(root, 'GET', '/')
    const policy = new Map(
      (headers['Permissions-Policy'] ?? '').split(', ').map((rule) => rule.split('=') as [string, string]),
    )
    expect([...policy].filter(([, who]) => who !== '()')).toEqual([['camera', '(self)']])
    for (const name of ['microphone', 'geolocation', 'display-capture', 'usb', 'serial', 'hid', 'bluetooth', 'midi'])
      expect(policy.get(name), name).toBe('()')
    expect(headers['Content-Security-Policy']).not.toMatch(/media-src|unsafe|\*/)
    expect(headers['Content-Security-Policy']).toContain("worker-src 'self'")
  })

  it('names the kind of every file and lets nobody guess another', async () => {
    const { headers } = await answerPage(root, 'GET', '/assets/a.js')
    expect(headers['Content-Type']).toBe('text/javascript; charset=utf-8')
    expect(headers['X-Content-Type-Options']).toBe('nosniff')
  })

  it('has no files of kinds the build does not make, no folders, and nothing to write to', async () => {
    expect((await answerPage(root, 'GET', '/assets/a.exe')).status).toBe(404)
    expect((await answerPage(root, 'GET', '/assets')).status).toBe(404)
    expect((await answerPage(root, 'GET', '/assets/gone.js')).status).toBe(404)
    expect((await answerPage(root, 'PUT', '/index.html')).status).toBe(405)
    expect((await answerPage(root, 'HEAD', '/index.html')).body).toHaveLength(0)
  })

  it('never reaches a neighbour whose name begins alike', async () => {
    expect((await answerPage(root, 'GET', '/../page-other/secret.js')).status).toBe(404)
    expect((await answerPage(root, 'GET', '/..%2fpage-other/secret.js')).status).toBe(404)
  })
})

describe('the file behind a path', () => {
  it('lies inside the root for every spelling there is', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '%2f',
      '/',
      '\\',
      '%5c',
      'assets',
      'a.js',
      '%00',
      '%25',
      ':',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = fileInside('/srv/page', `/${pieces.join('')}`)
        expect(file === null || file.startsWith('/srv/page/')).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})
