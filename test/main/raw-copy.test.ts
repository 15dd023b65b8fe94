import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { copyRaw, rawCopyReason } from '@/main/raw-copy'
import type { SafetyState } from '@/main/safety-state'

let folder: string
let from: string
let into: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salondesk-raw-'))
  from = join(folder, 'profile')
  into = join(folder, 'safety', 'recovery')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, text: string): void {
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, text)
}

const at = (minute: number) => Date.UTC(2026, 5, 1, 19, minute)
const copy = (minute = 0, reason: 'unclean' | 'version' = 'unclean') => copyRaw({ from, into, reason, at: at(minute) })

describe('the raw copy', () => {
  it('holds every file of both kinds of database engine, byte for byte', async () => {
    put(join(from, 'IndexedDB', 'salondesk_app_0.indexeddb.leveldb', '000003.log'), 'log')
    put(join(from, 'IndexedDB', 'salondesk_app_0', 'a1b2c3'), 'sqlite')
    put(join(from, 'IndexedDB', 'salondesk_app_0', 'a1b2c3-wal'), 'wal')
    put(join(from, 'Local Storage', 'leveldb', 'CURRENT'), 'current')
    put(join(from, 'File System', '000', 'p', 'Paths', '1'), 'file')
    put(join(from, 'Cache', 'big'), 'not the data')
    expect(await copy()).toBe('made')
    const name = '2026-06-01T19-00-00.000Z-unclean'
    expect(readdirSync(into)).toEqual([name])
    expect(readdirSync(join(into, name)).sort()).toEqual(['File System', 'IndexedDB', 'Local Storage'])
    const read = (...path: string[]) => readFileSync(join(into, name, ...path), 'utf8')
    expect(read('IndexedDB', 'salondesk_app_0.indexeddb.leveldb', '000003.log')).toBe('log')
    expect(read('IndexedDB', 'salondesk_app_0', 'a1b2c3')).toBe('sqlite')
    expect(read('IndexedDB', 'salondesk_app_0', 'a1b2c3-wal')).toBe('wal')
    expect(read('Local Storage', 'leveldb', 'CURRENT')).toBe('current')
    expect(read('File System', '000', 'p', 'Paths', '1')).toBe('file')
  })

  it('is not needed where the engine has no files yet', async () => {
    expect(await copy()).toBe('notNeeded')
  })

  it('keeps the newest three', async () => {
    put(join(from, 'IndexedDB', 'x'), 'x')
    for (let minute = 0; minute < 5; minute += 1) expect(await copy(minute, 'version')).toBe('made')
    expect(readdirSync(into)).toEqual([2, 3, 4].map((minute) => `2026-06-01T19-0${minute}-00.000Z-version`))
  })

  it('follows no link out of the profile', async () => {
    put(join(from, 'IndexedDB', 'x'), 'x')
    put(join(folder, 'elsewhere', 'secret'), 'secret')
    symlinkSync(join(folder, 'elsewhere'), join(from, 'IndexedDB', 'link'))
    expect(await copy()).toBe('made')
    const [name] = readdirSync(into)
    expect(readdirSync(join(into, name ?? '', 'IndexedDB'))).toEqual(['x'])
  })

  it('says that it failed where it cannot be written, and leaves the older ones and no half one', async () => {
    put(join(from, 'IndexedDB', 'x'), 'x')
    put(into, 'a file where the folder should be')
    expect(await copy()).toBe('failed')
    rmSync(into)
    expect(await copy(1)).toBe('made')
    // The same moment again: its name is taken, so the new one cannot be put in place.
    expect(await copy(1)).toBe('failed')
    expect(readdirSync(into)).toEqual(['2026-06-01T19-01-00.000Z-unclean'])
  })

  it('clears away what a start that was killed left half done', async () => {
    put(join(from, 'IndexedDB', 'x'), 'x')
    put(join(into, '2026-01-01T00-00-00.000Z-unclean.tmp', 'IndexedDB', 'half'), 'half')
    expect(await copy()).toBe('made')
    expect(readdirSync(into)).toEqual(['2026-06-01T19-00-00.000Z-unclean'])
    expect(lstatSync(join(into, '2026-06-01T19-00-00.000Z-unclean', 'IndexedDB', 'x')).isFile()).toBe(true)
  })
})

describe('the reason for one', () => {
  const own = { appVersion: '1.0.0', electronMajor: 45 }
  const state: SafetyState = {
    version: 1,
    cleanExit: true,
    ...own,
    schemaVersion: 1,
    minReaderVersion: 1,
    witnesses: {},
    secondFolder: null,
  }
  const left = (part: Partial<SafetyState>) => rawCopyReason({ kind: 'known', state: { ...state, ...part } }, own)

  it('is an end that was not clean, another version, or nothing', () => {
    expect(left({})).toBeNull()
    expect(left({ cleanExit: false })).toBe('unclean')
    expect(left({ appVersion: '0.9.0' })).toBe('version')
    expect(left({ electronMajor: 44 })).toBe('version')
    expect(rawCopyReason({ kind: 'new' }, own)).toBeNull()
    expect(rawCopyReason({ kind: 'lost' }, own)).toBe('unclean')
  })
})
