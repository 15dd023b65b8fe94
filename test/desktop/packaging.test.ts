import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fusesOf, WANTED, writeElectron } from '../packaging/fake-electron'
import { ROOT } from './stand-in/launch-desktop'

const electronBuilder = createRequire(import.meta.url).resolve('electron-builder/cli.js')

let folder: string
let packed: Map<string, Buffer>

/** The files of an asar archive by their paths: a header in JSON behind four sizes, then the content. */
function readAsar(archive: Buffer): Map<string, Buffer> {
  interface Entry {
    readonly files?: Record<string, Entry>
    readonly size?: number
    readonly offset?: string
  }
  const begin = 8 + archive.readUInt32LE(4)
  const head = JSON.parse(archive.toString('utf8', 16, 16 + archive.readUInt32LE(12))) as Entry
  const found = new Map<string, Buffer>()
  const look = ({ files = {} }: Entry, path: string) => {
    for (const [name, entry] of Object.entries(files)) {
      const at = begin + Number(entry.offset)
      if (entry.files) look(entry, `${path}${name}/`)
      else found.set(path + name, archive.subarray(at, at + (entry.size ?? 0)))
    }
  }
  look(head, '')
  return found
}

/** The whole packaging runs, as far as it goes without Electron's own program, for which something of the same form stands. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'salondesk-package-'))
  writeElectron(join(folder, 'electron'))
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      electronBuilder,
      ...['--config', 'electron-builder.config.mjs', '--linux', 'dir', '--x64', '--publish', 'never'],
      `-c.electronDist=${join(folder, 'electron')}`,
      `-c.directories.output=${join(folder, 'dist')}`,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  )
  expect(status, stdout + stderr).toBe(0)
  packed = readAsar(readFileSync(join(folder, 'dist', 'linux-unpacked', 'resources', 'app.asar')))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package', () => {
  it('holds the built app as it was built, and nothing else', () => {
    const built = new Map(
      readdirSync(join(ROOT, 'out'), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => {
          const path = join(entry.parentPath, entry.name)
          return [path.slice(ROOT.length + 1).replaceAll('\\', '/'), readFileSync(path)]
        }),
    )
    const others = [...packed.keys()].filter((path) => !built.has(path)).sort()
    expect(others).toEqual(['package.json', 'resources/icons/linux/256x256.png'])
    for (const [path, bytes] of built) expect(packed.get(path)?.equals(bytes), path).toBe(true)
  })

  it('names a program that is there, and no library that is not', () => {
    const { main, desktopName } = JSON.parse(String(packed.get('package.json'))) as Record<string, string>
    expect(packed.has((main ?? '').replace(/^\.\//, ''))).toBe(true)
    expect(desktopName).toBe('salondesk.desktop')
    const asked = [...packed]
      .filter(([path]) => /^out\/(main|preload)\/.*\.c?js$/.test(path))
      .flatMap(([, bytes]) => [...String(bytes).matchAll(/^(?:import|export)\b[^'"]*?\bfrom ["']([^."'][^"']*)["']/gm)])
      .map(([, name]) => name ?? '')
    expect(asked).toContain('electron')
    const builtIn = (name: string) => name === 'electron' || name === 'module' || name.startsWith('node:')
    expect(asked.filter((name) => !builtIn(name))).toEqual([])
  })

  it('has all nine fuses as they must be', () => {
    const program = readFileSync(join(folder, 'dist', 'linux-unpacked', 'salondesk'))
    expect(fusesOf(program)).toBe(Object.values(WANTED).join(''))
  })
})
