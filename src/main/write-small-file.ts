import { closeSync, fsyncSync, openSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Writes a small file whole or not at all, and returns when it is on the disk: it may be the last thing the app does. */
export function writeSmallFile(path: string, text: string): void {
  const draft = `${path}.tmp`
  const file = openSync(draft, 'w')
  try {
    writeFileSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameWithPatience(draft, path)
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

/** On Windows a virus scanner may hold a fresh file for a moment. */
function renameWithPatience(from: string, to: string): void {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return renameSync(from, to)
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (process.platform !== 'win32' || attempt === 10 || (code !== 'EPERM' && code !== 'EBUSY')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * attempt)
    }
  }
}

/** Keeps a file that cannot be read for whoever looks for the fault; where even that fails, the next write replaces it. */
export function putAside(path: string): void {
  try {
    renameSync(path, `${path}.broken`)
  } catch {
    // The disk takes nothing; the app starts as if the file were not there.
  }
}
