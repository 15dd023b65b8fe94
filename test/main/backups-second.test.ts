import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parseBackupName } from '@/host/backup-names'
import type { BackupsOrder } from '@/main/backups'
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

describe('the second folder', () => {
  it('gets the newest at once and then every one, and is not made where its stick is missing', async () => {
    const stick = join(home, 'stick')
    mkdirSync(stick)
    const backups = theBackups()
    await make(backups, { seq: 1 })
    await make(backups, { seq: 2 })
    expect(await backups.useSecond(stick)).toBe('chosen')
    expect(visible(stick).map((name) => parseBackupName(name)?.seq)).toEqual([2])
    expect((await make(backups, { seq: 3 })).second).toEqual({ ok: true })
    expect(await backups.places()).toMatchObject({ second: { place: stick, state: 'ready', lastAt: clock } })
    const listed = (await backups.list()).filter(({ place }) => place === 'second')
    expect(listed.map(({ head, verifiedAt }) => [head?.seq, verifiedAt !== null])).toEqual([
      [3, true],
      [2, true],
    ])
    expect(await backups.read(listed[0]?.name ?? '', 'second')).not.toBeNull()

    cpSync(stick, `${stick} away`, { recursive: true })
    rmSync(stick, { recursive: true })
    expect((await make(backups, { seq: 4 })).second).toEqual({ ok: false, why: 'missing' })
    // The empty place where it is mounted is not the stick.
    mkdirSync(stick)
    expect((await make(backups, { seq: 5 })).second).toEqual({ ok: false, why: 'missing' })
    expect(readdirSync(stick)).toEqual([])
    expect((await backups.places()).second).toMatchObject({ state: 'missing', lastAt: null })
    rmSync(stick, { recursive: true })
    cpSync(`${stick} away`, stick, { recursive: true })
    expect((await make(backups, { seq: 6 })).second).toEqual({ ok: true })
    backups.forgetSecond()
    expect((await make(backups, { seq: 7 })).second).toBeNull()
    expect(visible(stick)).toHaveLength(3)
  })

  it('cannot be the first one again, nor one that cannot be written to', async () => {
    const backups = theBackups()
    await make(backups, { seq: 1 })
    symlinkSync(folder, join(home, 'same'))
    expect(await backups.useSecond(join(home, 'same'))).toBe('same')
    expect(await backups.useSecond('/proc/self')).toBe('denied')
    expect((await backups.places()).second).toBeNull()
  })

  it('never holds more than the newest of a set of data', async () => {
    const stick = join(home, 'stick')
    mkdirSync(stick)
    const backups = theBackups()
    await backups.useSecond(stick)
    for (let seq = 1; seq <= 34; seq += 1) await make(backups, { seq })
    expect(visible(stick)).toHaveLength(30)
  })
})
