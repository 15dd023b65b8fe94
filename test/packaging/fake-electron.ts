import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** How Electron delivers its fuses, in the order of its program file. */
export const DELIVERED = '101100011'

/** How they must be in a package: the nine of Electron's FuseV1Options. */
export const WANTED = {
  RunAsNode: '0',
  EnableCookieEncryption: '1',
  EnableNodeOptionsEnvironmentVariable: '0',
  EnableNodeCliInspectArguments: '0',
  EnableEmbeddedAsarIntegrityValidation: '1',
  OnlyLoadAppFromAsar: '1',
  LoadBrowserProcessSpecificV8Snapshot: '0',
  GrantFileProtocolExtraPrivileges: '0',
  WasmTrapHandlers: '1',
}

const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** Bytes in which fuses lie as in Electron's program file. */
export function program(fuses = DELIVERED, version = 1): Buffer {
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([version, fuses.length]), Buffer.from(fuses)])
  return Buffer.concat([Buffer.alloc(512, 7), wire, Buffer.alloc(64, 9)])
}

export function fusesOf(bytes: Buffer): string {
  const at = bytes.indexOf(SENTINEL) + SENTINEL.length
  return bytes.subarray(at + 2, at + 2 + (bytes[at + 1] ?? 0)).toString('latin1')
}

/** A folder as Electron's own archive unpacks on Linux, as far as packaging looks at it. */
export function writeElectron(folder: string): void {
  mkdirSync(join(folder, 'resources'), { recursive: true })
  writeFileSync(join(folder, 'electron'), program())
  chmodSync(join(folder, 'electron'), 0o755)
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), name)
}
