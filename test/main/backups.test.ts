import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { AUTOMATIC_BACKUPS_KEPT } from '@/host/backup-names'
import type { BackupReason } from '@/host/contract'
import { BackupFolder } from '@/main/backups'

let place: string
let clock: number

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'salondesk-backups-'))
  clock = Date.UTC(2026, 10, 1)
})

afterEach(() => rmSync(place, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

function backups(folder = join(place, 'Backups')): BackupFolder {
  return new BackupFolder(folder, () => clock)
}

async function make(folder: BackupFolder, reason: BackupReason, text: string, workspace = 'north') {
  const outcome = await folder.backUp({ workspace, reason, bytes: bytes(text) })
  if (!outcome.ok) throw new Error(outcome.why)
  return outcome
}

describe('a backup', () => {
  it('lies in the folder with just its bytes, and nothing half-written beside it', async () => {
    const { name } = await make(backups(), 'byHand', 'content')
    expect(readdirSync(join(place, 'Backups'))).toEqual([name])
    expect(readFileSync(join(place, 'Backups', name), 'utf8')).toBe('content')
  })

  it('never takes the place of another, even in the same millisecond', async () => {
    const folder = backups()
    for (const text of ['one', 'two', 'three']) await make(folder, 'automatic', text)
    const texts = await Promise.all(
      (await folder.list()).map(async ({ name }) => (await folder.read(name)) ?? bytes('')),
    )
    expect(texts.map((read) => new TextDecoder().decode(read))).toEqual(['three', 'two', 'one'])
  })

  it('is refused, with the reason, where it cannot be written', async () => {
    writeFileSync(join(place, 'Backups'), 'a file where the folder should be')
    expect(await backups().backUp({ workspace: 'north', reason: 'byHand', bytes: bytes('x') })).toEqual({
      ok: false,
      why: 'other',
    })
  })

  it('is read only by the name it is listed under', async () => {
    const folder = backups()
    const { name } = await make(folder, 'byHand', 'content')
    writeFileSync(join(place, 'secret.txt'), 'secret')
    for (const other of [
      '../secret.txt',
      join(place, 'secret.txt'),
      name.replace('north', 'south'),
      `../Backups/${name}`,
    ]) {
      expect(await folder.read(other), other).toBeNull()
    }
  })

  it('is listed only when it is one: foreign files and folders stay out', async () => {
    const folder = backups()
    const { name } = await make(folder, 'byHand', 'content')
    writeFileSync(join(place, 'Backups', 'notes.txt'), 'mine')
    mkdirSync(join(place, 'Backups', name.replace('byHand', 'quit')))
    expect((await folder.list()).map((file) => file.name)).toEqual([name])
  })
})

describe('the backups folder', () => {
  it('is empty before the first backup', async () => {
    expect(await backups().list()).toEqual([])
    expect(await backups().read('salondesk-north-byHand-20261101-000000-1.salondesk')).toBeNull()
  })

  it('keeps the newest automatic ones, and all that were made on purpose', async () => {
    const folder = backups()
    const purposely: BackupReason[] = ['byHand', 'beforeImport', 'beforeRestore']
    for (const reason of purposely) await make(folder, reason, reason)
    for (let made = 0; made < AUTOMATIC_BACKUPS_KEPT + 3; made += 1) {
      clock += 60_000
      await make(folder, made % 2 === 0 ? 'automatic' : 'quit', String(made))
    }
    await make(folder, 'automatic', 'other', 'south')
    const names = (await folder.list()).map(({ name }) => name)
    expect(names.filter((name) => /north-(automatic|quit)/.test(name))).toHaveLength(AUTOMATIC_BACKUPS_KEPT)
    for (const reason of purposely) expect(names.some((name) => name.includes(reason))).toBe(true)
    const oldest = names.filter((name) => /north-(automatic|quit)/.test(name)).at(-1) ?? ''
    expect(readFileSync(join(place, 'Backups', oldest), 'utf8')).toBe('3')
  })
})
