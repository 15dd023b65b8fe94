import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Electron's fuses in the order in which they stand in its program file, and how each must be in a packaged app. The first
 * eight are set by `electronFuses` of the packaging configuration, which has no name for the ninth; Electron delivers that
 * one as it is wanted.
 */
export const FUSES = [
  ['RunAsNode', false],
  ['EnableCookieEncryption', true],
  ['EnableNodeOptionsEnvironmentVariable', false],
  ['EnableNodeCliInspectArguments', false],
  ['EnableEmbeddedAsarIntegrityValidation', true],
  ['OnlyLoadAppFromAsar', true],
  ['LoadBrowserProcessSpecificV8Snapshot', false],
  ['GrantFileProtocolExtraPrivileges', false],
  ['WasmTrapHandlers', true],
]

const SET_BY_CONFIGURATION = 8
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const VERSION = 1
const STATES = { 0x30: false, 0x31: true }

/** The fuses of a program file: true, false, or null where one has neither state. A universal file has them twice. */
export function readFuses(program) {
  const wires = []
  for (let at = program.indexOf(SENTINEL); at !== -1; at = program.indexOf(SENTINEL, at + 1)) {
    const [version, length] = program.subarray(at + SENTINEL.length, at + SENTINEL.length + 2)
    if (version !== VERSION) throw new Error(`Electron’s fuses have the unknown version ${version}`)
    const begin = at + SENTINEL.length + 2
    wires.push(Array.from(program.subarray(begin, begin + length), (state) => STATES[state] ?? null))
  }
  if (wires.length === 0) throw new Error('Electron’s program file has no fuses')
  return wires
}

/**
 * Lets no package be made in which a fuse is left to chance: a new Electron with a fuse more than is known here stops the
 * packaging until somebody decides about it. Runs before the fuses are set.
 */
export async function requireAllFuses({ appOutDir, electronPlatformName, packager }) {
  const program = await readFile(join(appOutDir, programFile(electronPlatformName, packager)))
  for (const wire of readFuses(program)) {
    if (wire.length !== FUSES.length) {
      throw new Error(`This Electron has ${wire.length} fuses, but ${FUSES.length} are decided about`)
    }
    for (const [index, [name, wanted]] of FUSES.entries()) {
      if (index < SET_BY_CONFIGURATION || wire[index] === wanted) continue
      throw new Error(`This Electron does not deliver the fuse ${name} as ${wanted}`)
    }
  }
}

function programFile(platform, { appInfo, executableName }) {
  switch (platform) {
    case 'win32':
      return `${appInfo.productFilename}.exe`
    case 'linux':
      return executableName
    default:
      return `${appInfo.productFilename}.app/Contents/Frameworks/Electron Framework.framework/Electron Framework`
  }
}
