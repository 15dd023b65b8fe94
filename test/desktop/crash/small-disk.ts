import { spawnSync } from 'node:child_process'
import {
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../stand-in/find-chromium.mjs'
import { homeAt } from './home'
import { browserProcesses } from './processes'

const MEGABYTE = 1024 * 1024
/** Above what the app warns at, so that it starts as on any disk. */
const SIZE = 700

/** A disk that can be filled without harm to anybody else. */
export interface FullDisk {
  readonly path: string
  /** Whether it has a size of its own that the app can measure. */
  readonly hasSize: boolean
  /** From now on nothing more can be written. */
  fill(): void
  /** Leaves so many bytes. */
  fillUpTo(leftBytes: number): void
  /** Makes the room again. */
  clear(): void
  remove(): void
}

/** Whether this person may mount a disk in memory; `SALONDESK_FULL_DISK=limit` tries the other way all the same. */
export const CAN_MOUNT = process.env['SALONDESK_FULL_DISK'] !== 'limit' && canMount()

function canMount(): boolean {
  const path = mkdtempSync(join(tmpdir(), 'salondesk-disk-'))
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', path])
  if (status === 0) spawnSync('umount', ['-l', path])
  rmSync(path, { recursive: true, force: true })
  return status === 0
}

/** A disk in memory where this person may mount one, else the system's limit on how long a file may become. */
export function fullDisk(): FullDisk {
  const path = mkdtempSync(join(tmpdir(), 'salondesk-disk-'))
  if (!CAN_MOUNT) return limited(path)
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}m`, 'tmpfs', path])
  if (status !== 0) throw new Error(`Not mounted: ${stderr.toString()}`)
  return mounted(path)
}

function mounted(path: string): FullDisk {
  const filler = join(path, 'filler')
  mkdirSync(filler)
  let fillers = 0
  const fillUpTo = (leftBytes: number) => {
    fillers += 1
    writeFiller(join(filler, String(fillers)), path, leftBytes)
  }
  return {
    path,
    hasSize: true,
    fill: () => fillUpTo(0),
    fillUpTo,
    clear: () => {
      rmSync(filler, { recursive: true })
      mkdirSync(filler)
    },
    remove: () => {
      // A process that still ends may hold the disk for a moment; a lazy unmount waits for it by itself.
      spawnSync('umount', ['-l', path])
      rmSync(path, { recursive: true, force: true })
    },
  }
}

function writeFiller(file: string, path: string, leftBytes: number): void {
  const handle = openSync(file, 'w')
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(path)
      const more = Math.min(16 * MEGABYTE, bavail * bsize - leftBytes)
      if (more <= 0) return
      writeSync(handle, Buffer.alloc(more))
    }
  } catch (error) {
    // Somebody else took the last bytes meanwhile: it is full all the same.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  } finally {
    closeSync(handle)
  }
}

/**
 * Keeps the files of the data from growing: those of the database for the process of the browser that writes them, the
 * journal for this one. A write beyond the limit fails, as on a full disk; memory that is shared through files still works.
 */
function limited(path: string): FullDisk {
  const { profile, indexedDb, safety } = homeAt(path)
  const before = process.env['CHROME_PATH']
  process.env['CHROME_PATH'] = deafBrowser(path)
  const limit = (pid: number | undefined, bytes: number | 'unlimited') => {
    if (pid === undefined) return
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`])
    if (status !== 0) throw new Error(`No limit for ${pid}: ${stderr.toString()}`)
  }
  const [browser, own] = [() => browserProcesses(profile)[0], process.pid]
  const fill = () => {
    limit(browser(), lengthOfNewest(indexedDb))
    limit(own, lengthOfNewest(join(safety, 'journal')))
  }
  const clear = () => {
    limit(browser(), 'unlimited')
    limit(own, 'unlimited')
  }
  return {
    path,
    hasSize: false,
    fill,
    fillUpTo: fill,
    clear,
    remove: () => {
      clear()
      if (before === undefined) delete process.env['CHROME_PATH']
      else process.env['CHROME_PATH'] = before
      rmSync(path, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** The length of the file that was written to last: the one that the next change makes longer. */
function lengthOfNewest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const found = files.map((entry) => statSync(join(entry.parentPath, entry.name))).filter(({ size }) => size > 0)
  return found.reduce((newest, file) => (file.mtimeMs > newest.mtimeMs ? file : newest)).size
}

/** The browser, started so that the limit is an error for it and not a signal that ends it. */
function deafBrowser(path: string): string {
  const script = join(path, 'browser')
  writeFileSync(script, `#!/bin/sh\ntrap '' XFSZ\nexec '${findChromium()}' "$@"\n`, { mode: 0o755 })
  return script
}
