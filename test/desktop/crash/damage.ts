import {
  existsSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
  closeSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Engine } from './job'

/** One way in which the files of the browser's database can be found broken. */
export interface Damage {
  readonly name: string
  readonly engine: Engine
  /** Whether the short run tries it too. */
  readonly always: boolean
  /** Whether the database alone has lost something afterwards; null where that depends on what the place held. */
  readonly loses: boolean | null
  readonly harm: (indexedDb: string) => void
}

const KIB = 1024

/** What a power cut, a bad disk or a half-done copy leave behind, for both engines (tables E3 and E4). */
export const DAMAGES: readonly Damage[] = [
  leveldb('the last 300 bytes of the log are cut off', true, (folder) => cut(logOf(folder), 300)),
  leveldb('the last 300 bytes of the log are zeros', true, (folder) => zeroEnd(logOf(folder), 300)),
  leveldb('the last 4 KiB of the log are zeros', false, (folder) => zeroEnd(logOf(folder), 4 * KIB)),
  leveldb('64 bytes in the middle of the log are flipped', true, (folder) => flipMiddle(logOf(folder), 64)),
  leveldb('4 KiB of zeros follow the log', false, (folder) => append(logOf(folder), Buffer.alloc(4 * KIB)), false),
  leveldb('200 bytes of garbage follow the log', false, (folder) => append(logOf(folder), garbage(200)), false),
  leveldb('the log is cut to half', true, (folder) => cut(logOf(folder), Math.ceil(statSync(logOf(folder)).size / 2))),
  leveldb('the manifest is garbage', false, (folder) => overwrite(manifestOf(folder), 0, garbage(256))),
  leveldb('CURRENT is empty', true, (folder) => truncateSync(join(folder, 'CURRENT'), 0)),
  leveldb('CURRENT is gone', false, (folder) => rmSync(join(folder, 'CURRENT')), false),
  leveldb('the log is gone', false, (folder) => rmSync(logOf(folder))),
  {
    name: 'the whole folder is gone',
    engine: 'leveldb',
    always: true,
    loses: true,
    harm: (indexedDb) => rmSync(indexedDb, { recursive: true }),
  },
  sqlite('the header is garbage', true, (file) => overwrite(file, 0, garbage(100))),
  sqlite('the last page is zeros', true, (file) => zeroEnd(file, 4 * KIB), null),
  sqlite('the file is cut to half', true, (file) => cut(file, Math.ceil(statSync(file).size / 2))),
  sqlite(
    'a page in the middle is garbage',
    true,
    (file) => {
      const pages = Math.floor(statSync(file).size / (4 * KIB))
      overwrite(file, Math.floor(pages / 2) * 4 * KIB, garbage(4 * KIB))
    },
    null,
  ),
  {
    name: 'the whole folder is gone',
    engine: 'sqlite',
    always: false,
    loses: true,
    harm: (indexedDb) => rmSync(indexedDb, { recursive: true }),
  },
]

function leveldb(name: string, always: boolean, harm: (folder: string) => void, loses = true): Damage {
  return { name, engine: 'leveldb', always, loses, harm: (indexedDb) => harm(storeIn(indexedDb)) }
}

function sqlite(name: string, always: boolean, harm: (file: string) => void, loses: true | null = true): Damage {
  return { name, engine: 'sqlite', always, loses, harm: (indexedDb) => harm(databaseIn(indexedDb)) }
}

/** The folder in which the older engine keeps the app's data. */
function storeIn(indexedDb: string): string {
  return join(
    indexedDb,
    only(readdirSync(indexedDb), (name) => name.endsWith('.indexeddb.leveldb')),
  )
}

/** The largest database file of the newer engine: the workspace, beside whatever else is stored. */
function databaseIn(indexedDb: string): string {
  const files = readdirSync(indexedDb, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/-(wal|shm|journal)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => head(path, 15) === 'SQLite format 3')
    .sort((a, b) => statSync(b).size - statSync(a).size)
  const [largest] = files
  if (largest === undefined) throw new Error(`No database below ${indexedDb}`)
  // What was not yet merged into the file would repair it.
  const waiting = `${largest}-wal`
  if (existsSync(waiting) && statSync(waiting).size > 0) throw new Error('The database was not closed cleanly')
  return largest
}

function logOf(folder: string): string {
  return join(
    folder,
    only(readdirSync(folder), (name) => name.endsWith('.log')),
  )
}

function manifestOf(folder: string): string {
  return join(
    folder,
    only(readdirSync(folder), (name) => name.startsWith('MANIFEST-')),
  )
}

function only(names: readonly string[], fits: (name: string) => boolean): string {
  const [found, second] = names.filter(fits)
  if (found === undefined || second !== undefined) throw new Error(`Expected one file of a kind in ${names.join(', ')}`)
  return found
}

function cut(path: string, bytes: number): void {
  truncateSync(path, statSync(path).size - bytes)
}

function zeroEnd(path: string, bytes: number): void {
  overwrite(path, statSync(path).size - bytes, Buffer.alloc(bytes))
}

function append(path: string, bytes: Buffer): void {
  overwrite(path, statSync(path).size, bytes)
}

function flipMiddle(path: string, bytes: number): void {
  const at = Math.floor(statSync(path).size / 2)
  overwrite(
    path,
    at,
    read(path, at, bytes).map((byte) => byte ^ 0xff),
  )
}

/** Bytes that mean nothing, always the same. */
function garbage(length: number): Buffer {
  return Buffer.from(Array.from({ length }, (_, at) => (at * 131 + 89) % 251))
}

function head(path: string, length: number): string {
  return read(path, 0, length).toString('latin1')
}

function read(path: string, at: number, length: number): Buffer {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    return bytes.subarray(0, readSync(file, bytes, 0, length, at))
  } finally {
    closeSync(file)
  }
}

function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+')
  try {
    writeSync(file, bytes, 0, bytes.length, at)
  } finally {
    closeSync(file)
  }
}
