import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { JournalKey } from '@/domain/safety/journal'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import { parseBackupName } from '@/host/backup-names'
import type { Backups, BackupsOrder } from '@/main/backups'
import { verifyApart } from '@/main/backups-verify'
import { aBackupRequest, DATASET } from '../builders/a-backup-request'
import { backupsIn, someBackups, written } from '../builders/some-backups'

let home: string
let folder: string
let clock: number

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-backups-'))
  folder = join(home, 'Documents', 'Backups')
  clock = Date.UTC(2026, 10, 1)
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

const theBackups = (change: Partial<BackupsOrder> = {}) => someBackups(home, { now: () => clock, ...change })
const make = written
const visible = (path = folder) => backupsIn(path)
const seqs = async (backups: Backups) => (await backups.list()).map(({ head }) => head?.seq)

describe('a backup', () => {
  it('lies in the folder, can be read as it was written, and nothing half-written lies beside it', async () => {
    const request = await aBackupRequest({ seq: 7, reason: 'byHand' })
    const outcome = await theBackups().backUp(request)
    if (!outcome.ok) throw new Error(outcome.why)
    expect(readdirSync(folder)).toEqual([outcome.name])
    expect(parseBackupName(outcome.name)).toMatchObject({ dataset: '0123456789ab', epoch: 1, seq: 7, reason: 'byHand' })
    expect(new Uint8Array(readFileSync(join(folder, outcome.name)))).toEqual(request.bytes)
    expect(outcome).toMatchObject({ at: clock, bytes: request.bytes.length, shrunk: false, second: null })
  })

  it('is listed with what it says of itself and when it was read back', async () => {
    const backups = theBackups()
    await make(backups, { seq: 7 })
    expect(await backups.list()).toMatchObject([
      {
        place: 'first',
        reason: 'automatic',
        verifiedAt: clock,
        head: { datasetId: DATASET, seq: 7, communityName: '南岸读书会', live: { members: 3 } },
      },
    ])
  })

  it('never takes the place of another, even in the same millisecond', async () => {
    const backups = theBackups()
    const all = await Promise.all([1, 1, 2].map((seq) => make(backups, { seq })))
    expect(new Set(all.map(({ name }) => name)).size).toBe(3)
    expect(visible()).toHaveLength(3)
  })

  it('is read only by the name it is listed under', async () => {
    const backups = theBackups()
    const { name } = await make(backups, { seq: 1 })
    writeFileSync(join(home, 'secret.txt'), 'secret')
    const others = ['../secret.txt', join(home, 'secret.txt'), name.replace('0123', '9999'), `../Backups/${name}`]
    for (const other of others) expect(await backups.read(other, 'first'), other).toBeNull()
    expect(await backups.read(name, 'second')).toBeNull()
    expect(await backups.read(name, 'first')).not.toBeNull()
  })

  it('is listed only when it is one: foreign files, folders and links stay out', async () => {
    const backups = theBackups()
    const { name } = await make(backups, { seq: 1 })
    writeFileSync(join(folder, 'notes.txt'), 'mine')
    mkdirSync(join(folder, name.replace('automatic', 'quit')))
    symlinkSync('/etc/hostname', join(folder, name.replace('automatic', 'start')))
    expect((await backups.list()).map((file) => file.name)).toEqual([name])
  })

  it('is checked on another thread where one can be started, and here where none can', async () => {
    const backups = theBackups({ verify: verifyApart(join(home, 'nothing here')) })
    await make(backups, { seq: 1 })
    const { bytes, sha256 } = await aBackupRequest({ seq: 1 })
    bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1
    expect(await verifyApart(home)(bytes, sha256)).toBeNull()
  })
})

describe('P4 an empty or shrunken state', () => {
  it('P4 never becomes a backup when it is empty', async () => {
    const backups = theBackups()
    await make(backups, { seq: 5, members: 400 })
    expect(await backups.backUp(await aBackupRequest({ seq: 6, members: 0 }))).toEqual({ ok: false, why: 'empty' })
    expect(await seqs(backups)).toEqual([5])
  })

  it('P4 stands apart when more than half is gone, and the full one before it outlives everything that follows', async () => {
    const backups = theBackups()
    const full = await make(backups, { seq: 5, members: 400 })
    clock += 60_000
    const shrunk = await make(backups, { seq: 6, members: 12 })
    expect(shrunk.shrunk).toBe(true)
    expect(shrunk.name).toContain('-shrunk')
    for (let seq = 7; seq < 120; seq += 1) {
      clock += 3_600_000 / 2
      expect((await make(backups, { seq, members: 13 })).shrunk).toBe(false)
    }
    const left = visible()
    expect(left).toContain(full.name)
    expect(left).toContain(shrunk.name)
    expect(left.length).toBeLessThan(115)
  })

  it('P4 does not become the newest by a lower number, whatever the clock says', async () => {
    const backups = theBackups()
    await make(backups, { seq: 500, members: 40 })
    clock = Date.UTC(2099, 0)
    await make(backups, { seq: 350, members: 30 })
    clock = 0
    await make(backups, { seq: 501, members: 40 })
    expect(await seqs(backups)).toEqual([501, 500, 350])
  })
})

describe('the notes about the files', () => {
  it('are only a cache: without them everything is found again and nothing is dropped unread', async () => {
    const told: (readonly [JournalKey, number])[] = []
    const safeUpTo = async (key: JournalKey, seq: number) => void told.push([key, seq])
    for (let seq = 1; seq <= 4; seq += 1) await make(theBackups(), { seq })
    rmSync(join(home, 'Safety'), { recursive: true })
    const backups = theBackups({ safeUpTo })
    expect((await backups.list()).map(({ head, verifiedAt }) => [head?.seq, verifiedAt])).toEqual([
      [4, null],
      [3, null],
      [2, null],
      [1, null],
    ])
    await make(backups, { seq: 5 })
    // Two more were read again, so that three are known to be whole.
    expect((await backups.list()).map(({ verifiedAt }) => verifiedAt !== null)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ])
    expect(told).toEqual([[{ datasetId: DATASET, deviceId: 'device-1' }, 3]])
  })

  it('do not vouch for a file that changed since, and a cut or flipped one never counts as whole', async () => {
    for (let seq = 1; seq <= 3; seq += 1) await make(theBackups(), { seq })
    const [cut = '', flipped = ''] = visible().sort(
      (a, b) => (parseBackupName(b)?.seq ?? 0) - (parseBackupName(a)?.seq ?? 0),
    )
    const bytes = readFileSync(join(folder, cut))
    writeFileSync(join(folder, cut), bytes.subarray(0, bytes.length - 30))
    const other = readFileSync(join(folder, flipped))
    other[other.length - 40] = (other[other.length - 40] ?? 0) ^ 8
    writeFileSync(join(folder, flipped), other)
    utimesSync(join(folder, flipped), 1, 1)
    const backups = theBackups()
    const told: number[] = []
    expect((await backups.list()).map(({ verifiedAt }) => verifiedAt !== null)).toEqual([false, false, true])
    const again = theBackups({ safeUpTo: async (_key, seq) => void told.push(seq) })
    await make(again, { seq: 4 })
    const conditions = (await again.list()).map(({ head, verifiedAt }) => [head === null, verifiedAt !== null])
    expect(conditions.filter(([, verified]) => verified)).toHaveLength(2)
    expect(told).toEqual([])
  })
})

describe('the journal', () => {
  it('is told up to which number three backups are whole, and nothing of the time before a restored state', async () => {
    const told: number[] = []
    const backups = theBackups({ safeUpTo: async (_key, seq) => void told.push(seq) })
    for (const seq of [10, 20, 30, 40]) await make(backups, { seq })
    expect(told).toEqual([10, 20])
    await make(backups, { seq: 41, epoch: 2 })
    expect(told).toEqual([10, 20])
  })
})

describe('files of the version before', () => {
  it('are listed and read by their heads, and stand behind everything that has numbers', async () => {
    mkdirSync(folder, { recursive: true })
    const { gzipSync, gunzipSync } = await import('node:zlib')
    const { bytes } = await aBackupRequest({ seq: 2 })
    const old = gzipSync(
      gunzipSync(bytes)
        .toString()
        .replace(/"(epoch|seq)":\d+,(?=.*"createdAt")/g, '')
        .replace(/"live":\{[^}]*\},/, '')
        .replace(/"communityName":"[^"]*",/, ''),
    )
    const name = 'salondesk-9f1c2d3e4a5b-automatic-20991101-090807-4097213287000.salondesk'
    writeFileSync(join(folder, name), old)
    expect((await readWorkspaceFile(new Uint8Array(old))).ok).toBe(true)
    const backups = theBackups()
    await make(backups, { seq: 3 })
    expect((await backups.list()).map(({ head }) => [head?.datasetId, head?.seq, head?.live === null])).toEqual([
      [DATASET, 3, false],
      [DATASET, null, true],
    ])
  })
})
