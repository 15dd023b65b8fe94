import { copyFile, lstat, mkdir, open, readdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { SafetyFinding } from './safety-state'
import { renameWithPatience, syncFolder } from './write-file'

/** What the browser engine keeps the data in. Whole folders: what lies inside differs from one engine to the next. */
const FOLDERS = ['IndexedDB', 'Local Storage', 'File System'] as const

const KEPT = 3
/** Left free beside a copy, for the journal and the backups, which matter more. */
const RESERVE_BYTES = 200 * 1024 * 1024

export type RawCopyReason = 'unclean' | 'version'

/** Why the engine's files must be copied before it may touch them; null when all was left as it should be. */
export function rawCopyReason(
  found: SafetyFinding,
  own: { readonly appVersion: string; readonly electronMajor: number },
): RawCopyReason | null {
  if (found.kind === 'new') return null
  if (found.kind === 'lost' || !found.state.cleanExit) return 'unclean'
  const { appVersion, electronMajor } = found.state
  return appVersion !== own.appVersion || electronMajor !== own.electronMajor ? 'version' : null
}

export interface RawCopyOrder {
  /** The engine's own folder, Electron's `sessionData`. */
  readonly from: string
  /** Where the copies are kept. */
  readonly into: string
  readonly reason: RawCopyReason
  /** Epoch ms. */
  readonly at: number
}

/**
 * Copies the engine's files aside. To be called while no window is open: then nobody writes to them. Everything is on the
 * disk when the promise resolves, and only then older copies go.
 */
export async function copyRaw({ from, into, reason, at }: RawCopyOrder): Promise<'made' | 'failed' | 'notNeeded'> {
  let draft: string | null = null
  try {
    const present = await foldersIn(from)
    if (present.length === 0) return 'notNeeded'
    await mkdir(into, { recursive: true })
    await dropUnfinished(into)
    const needed = (await Promise.all(present.map((name) => sizeOf(join(from, name))))).reduce((a, b) => a + b, 0)
    const disk = await statfs(into)
    if (disk.bavail * disk.bsize < needed + RESERVE_BYTES) return 'failed'
    const name = `${new Date(at).toISOString().replaceAll(':', '-')}-${reason}`
    draft = join(into, `${name}.tmp`)
    await mkdir(draft)
    for (const folder of present) await copyFolder(join(from, folder), join(draft, folder))
    await syncFolder(draft)
    await renameWithPatience(draft, join(into, name))
    draft = null
    await syncFolder(into)
    await dropOld(into)
    return 'made'
  } catch {
    if (draft !== null) await rm(draft, { recursive: true, force: true }).catch(() => undefined)
    return 'failed'
  }
}

async function foldersIn(from: string): Promise<string[]> {
  const found: string[] = []
  for (const name of FOLDERS) {
    const kind = await lstat(join(from, name)).catch(() => null)
    if (kind?.isDirectory()) found.push(name)
  }
  return found
}

async function sizeOf(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) bytes += await sizeOf(path)
    else if (entry.isFile()) bytes += (await lstat(path)).size
  }
  return bytes
}

/** Folders and ordinary files; a link could lead anywhere and the engine makes none. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const target = join(to, entry.name)
    if (entry.isDirectory()) await copyFolder(join(from, entry.name), target)
    else if (entry.isFile()) {
      await copyFile(join(from, entry.name), target)
      await syncFile(target)
    }
  }
  await syncFolder(to)
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What a start that was itself killed left half done. */
async function dropUnfinished(into: string): Promise<void> {
  for (const name of await readdir(into)) {
    if (name.endsWith('.tmp')) await rm(join(into, name), { recursive: true, force: true })
  }
}

/** The names begin with the moment, so their order is the order of time. */
async function dropOld(into: string): Promise<void> {
  const names = (await readdir(into)).filter((name) => !name.endsWith('.tmp')).sort()
  for (const name of names.slice(0, Math.max(0, names.length - KEPT))) {
    await rm(join(into, name), { recursive: true, force: true }).catch(() => undefined)
  }
}
