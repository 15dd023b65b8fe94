import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { verifyWorkspaceFile } from '@/exchange/workspace-file/verify-workspace-file'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import { sha256OfBytes } from '@/exchange/workspace-file/sha256'
import type { BackupsOrder } from '@/main/backups'
import { aBackupRequest } from '../builders/a-backup-request'
import { backupsIn, someBackups, written } from '../builders/some-backups'

let home: string
let folder: string

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'salondesk-backups-'))
  folder = join(home, 'Documents', 'Backups')
})

afterEach(() => rmSync(home, { recursive: true, force: true }))

const theBackups = (change: Partial<BackupsOrder> = {}) => someBackups(home, change)
const make = written
const visible = (path = folder) => backupsIn(path)

describe('a backup is refused, and what was there stays', () => {
  it('when the folder is a file', async () => {
    mkdirSync(join(home, 'Documents'))
    writeFileSync(folder, 'a file where the folder should be')
    expect(await theBackups().backUp(await aBackupRequest({ seq: 1 }))).toEqual({ ok: false, why: 'notAFolder' })
    expect((await theBackups().places()).first.state).toBe('notAFolder')
    rmSync(join(home, 'Documents'), { recursive: true })
    writeFileSync(join(home, 'Documents'), 'a file further up')
    expect(await theBackups().backUp(await aBackupRequest({ seq: 1 }))).toEqual({ ok: false, why: 'notAFolder' })
    expect(await theBackups().list()).toEqual([])
  })

  it('when nothing can be written there', async () => {
    // Also for root: the kernel makes nothing in this folder for anybody.
    const isRoot = process.getuid?.() === 0
    if (!isRoot) mkdirSync(folder, { recursive: true, mode: 0o500 })
    const outcome = await theBackups(isRoot ? { folder: '/proc/self/net' } : {}).backUp(
      await aBackupRequest({ seq: 1 }),
    )
    expect(outcome).toMatchObject({ ok: false })
    expect(outcome.ok ? '' : outcome.why).toMatch(isRoot ? /denied|other/ : /denied/)
    if (!isRoot) chmodSync(folder, 0o700)
  })

  it('when the disk is full, and the one before is still whole', async () => {
    const { code, why } = await onFullDisk()
    if (code === 'ENOSPC') expect(why).toBe('full')
    else expect(code).toBe('no mount')
  })

  it('when what is read back is not what was written', async () => {
    const backups = theBackups({ verify: async (bytes, sha256) => verifyWorkspaceFile(bytes.slice(0, -1), sha256) })
    expect(await backups.backUp(await aBackupRequest({ seq: 1 }))).toEqual({ ok: false, why: 'notVerified' })
    expect(readdirSync(folder)).toEqual([])
  })

  it('when the bytes changed on the way from the page', async () => {
    const request = await aBackupRequest({ seq: 1 })
    request.bytes[40] = (request.bytes[40] ?? 0) ^ 4
    expect(await theBackups().backUp(request)).toEqual({ ok: false, why: 'notVerified' })
  })

  it('when the file is whole but says something else than its name would', async () => {
    const request = await aBackupRequest({ seq: 3 })
    expect(await theBackups().backUp({ ...request, seq: 4 })).toEqual({ ok: false, why: 'notVerified' })
    expect(await theBackups().backUp({ ...request, datasetId: 'other-0123456789' })).toMatchObject({ ok: false })
  })

  it('when it is bytes that hash well but are no workspace file', async () => {
    const bytes = new TextEncoder().encode('not a file of ours')
    const request = { ...(await aBackupRequest({ seq: 1 })), bytes, sha256: await sha256OfBytes(bytes) }
    expect(await theBackups().backUp(request)).toEqual({ ok: false, why: 'notVerified' })
  })
})

/** Writes until a small disk of its own is full; where the machine allows no such disk that is said. */
async function onFullDisk(): Promise<{ readonly code: string; readonly why: string }> {
  const disk = join(home, 'disk')
  mkdirSync(disk)
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk])
  if (mounted.status !== 0) return { code: 'no mount', why: '' }
  try {
    const backups = theBackups({ folder: disk })
    const first = await make(backups, { seq: 1 })
    writeFileSync(join(disk, 'ballast'), new Uint8Array(256 * 1024 - statSync(join(disk, first.name)).size - 8192))
    const outcome = await backups.backUp(await aBackupRequest({ seq: 40_000, members: 3000 }))
    expect((await readWorkspaceFile(new Uint8Array(readFileSync(join(disk, first.name))))).ok).toBe(true)
    expect(visible(disk)).toEqual([first.name])
    expect(readdirSync(disk).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(existsSync(join(disk, first.name))).toBe(true)
    return { code: 'ENOSPC', why: outcome.ok ? 'written' : outcome.why }
  } finally {
    spawnSync('umount', [disk])
  }
}
