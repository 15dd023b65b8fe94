import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Configuration } from 'electron-builder'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PICK_RULES } from '@/host/pick-rules'
import { resolvedConfiguration, ROOT, setFuses, validate } from './builder'
import { DELIVERED, fusesOf, program, WANTED } from './fake-electron'

let configuration: Configuration

beforeAll(async () => {
  configuration = await resolvedConfiguration()
})

describe('the packaging configuration', () => {
  it('is valid and knows no option that electron-builder does not', async () => {
    await expect(validate(configuration)).resolves.toBeUndefined()
  })

  it.each([
    ['an unknown option', { signature: true }],
    ['an unknown option of a target', { nsis: { oneClick: false, keepData: true } }],
    ['a value of the wrong kind', { nsis: { deleteAppDataOnUninstall: 'sometimes' } }],
    ['an unknown fuse', { electronFuses: { runAsNode: false, everything: true } }],
    ['an association without its ending', { win: { fileAssociations: [{ name: 'Salondesk' }] } }],
  ])('would be refused with %s', async (_, broken) => {
    await expect(validate({ ...configuration, ...broken })).rejects.toThrow('Invalid configuration object')
  })

  it('makes an installer and a portable program for Windows, for both kinds of processor', () => {
    expect(configuration.win?.target).toEqual([
      { target: 'nsis', arch: ['x64', 'arm64'] },
      { target: 'portable', arch: ['x64', 'arm64'] },
    ])
    expect(configuration.nsis).toMatchObject({ perMachine: false, oneClick: false })
  })

  it('keeps the data of whoever removes the app', () => {
    expect(configuration.nsis?.deleteAppDataOnUninstall).toBe(false)
  })

  it('makes a disk image and an archive for every Mac, with the hardened runtime', () => {
    expect(configuration.mac).toMatchObject({
      target: [
        { target: 'dmg', arch: ['universal'] },
        { target: 'zip', arch: ['universal'] },
      ],
      hardenedRuntime: true,
    })
  })

  it('may ask macOS for the camera and for nothing else of that kind', () => {
    const { mac } = configuration
    expect(Object.keys((mac?.extendInfo ?? {}) as object).filter((key) => key.endsWith('UsageDescription'))).toEqual([
      'NSCameraUsageDescription',
    ])
    expect(mac?.entitlementsInherit).toBe(mac?.entitlements)
    const granted = readFileSync(mac?.entitlements ?? '', 'utf8').match(/com\.apple\.security\.device\.[a-z-]+/g)
    expect(granted).toEqual(['com.apple.security.device.camera'])
  })

  it('makes an AppImage and a Debian package, with what that one must name', () => {
    expect(configuration.linux).toMatchObject({ target: ['AppImage', 'deb'], executableName: 'salondesk' })
    expect(configuration.linux?.maintainer).toMatch(/^.+ <\S+@\S+>$/)
    expect(configuration.extraMetadata).toMatchObject({ homepage: expect.stringMatching(/^https:/) as string })
  })

  it.each(['win', 'mac', 'linux'] as const)('opens workspace and door files by a double click: %s', (platform) => {
    const known = { role: 'Editor', description: expect.any(String) as string }
    expect(configuration[platform]?.fileAssociations).toMatchObject([
      { ext: 'salondesk', mimeType: 'application/vnd.salondesk', ...known },
      { ext: 'salondoor', mimeType: 'application/vnd.salondesk.door', ...known },
    ])
    const kinds = [configuration[platform]?.fileAssociations ?? []].flat()
    // Two kinds under one name would take the file of the other on Windows.
    expect(new Set(kinds.map(({ name }) => name)).size).toBe(kinds.length)
    for (const { ext } of kinds) expect(PICK_RULES.workspace.extensions).toContain(ext)
  })

  it('packs the built app into one archive and no library beside it', () => {
    expect(configuration).toMatchObject({ asar: true, npmRebuild: false })
    expect(configuration.files).toEqual([
      { filter: ['out/**', 'package.json', 'resources/icons/linux/256x256.png', '!node_modules'] },
    ])
  })

  it('gives every file a name without spaces that no two targets share', () => {
    const { nsis, portable, mac, linux } = configuration
    const names = [nsis, portable, mac, linux].map((options) => options?.artifactName ?? '')
    for (const name of names) {
      expect(name).toMatch(/^[\w${}.-]+$/)
      for (const part of ['${version}', '${arch}', '${ext}']) expect(name).toContain(part)
    }
    expect(new Set(names).size).toBe(names.length)
  })

  it('sends nothing anywhere', () => {
    expect(configuration.publish).toBeNull()
  })

  it('names icons that are there', () => {
    const folder = join(ROOT, configuration.directories?.buildResources ?? '')
    const named = [
      configuration.win?.icon,
      configuration.mac?.icon,
      configuration.linux?.icon,
      ...[configuration.win, configuration.mac].flatMap((options) =>
        [options?.fileAssociations ?? []].flat().map(({ icon }) => icon),
      ),
    ]
    expect(named).toHaveLength(7)
    for (const icon of named) expect(existsSync(join(folder, icon as string)), String(icon)).toBe(true)
  })
})

describe('the fuses', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'salondesk-fuses-'))
    return () => rmSync(folder, { recursive: true, force: true })
  })

  it('are named in the configuration, each one that it can name', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    })
  })

  it('all nine stand in the program as they must, whatever they were', async () => {
    expect(Object.keys(WANTED)).toHaveLength(9)
    for (const before of [DELIVERED, '010011001', '101100111', '111111111', '000000001']) {
      writeFileSync(join(folder, 'salondesk'), program(before))
      await setFuses(configuration, folder)
      expect(fusesOf(readFileSync(join(folder, 'salondesk')))).toBe(Object.values(WANTED).join(''))
    }
  })

  it.each([
    ['a fuse more than anybody decided about', program(`${DELIVERED}1`), 'has 10 fuses'],
    ['a fuse less', program('10110001'), 'has 8 fuses'],
    ['another state of the one that cannot be set', program('101100010'), 'WasmTrapHandlers'],
    ['fuses of another version', program(DELIVERED, 2), 'unknown version 2'],
    ['no fuses', Buffer.alloc(4096, 1), 'has no fuses'],
  ])('stop the packaging of an Electron with %s', async (_, bytes, why) => {
    writeFileSync(join(folder, 'salondesk'), bytes)
    await expect(setFuses(configuration, folder)).rejects.toThrow(why)
    expect(readFileSync(join(folder, 'salondesk')).equals(bytes)).toBe(true)
  })
})
