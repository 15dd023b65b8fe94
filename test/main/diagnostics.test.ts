import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diagnosticsArchive, folderSizes, type ShellDiagnostics } from '@/main/diagnostics'
import { openLog } from '@/main/log'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'salondesk-diagnostics-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const KNOWN: ShellDiagnostics = {
  at: Date.UTC(2026, 5, 1),
  appVersion: '0.2.0',
  start: { unclean: true, cameFrom: '0.1.0', rawCopy: 'made' },
  state: {
    version: 1,
    cleanExit: false,
    appVersion: '0.2.0',
    electronMajor: 45,
    schemaVersion: 2,
    minReaderVersion: 1,
    witnesses: { 'dataset-1/device-1': 88 },
    secondFolder: '/media/张伟的U盘',
  },
  journals: [
    {
      datasetId: 'dataset-1',
      deviceId: 'device-1',
      database: 'salondesk-workspace-1',
      epoch: 1,
      firstSeq: 1,
      lastSeq: 88,
      witnessSeq: 88,
      condition: 'whole',
      bytes: 1234,
    },
  ],
  backups: [
    {
      name: 'salondesk-1-automatic-20260601-000000-1-e1s88.salondesk',
      place: 'first',
      bytes: 5,
      at: 1,
      reason: 'automatic',
      shrunk: false,
      verifiedAt: 2,
      head: {
        datasetId: 'dataset-1',
        deviceId: 'device-1',
        epoch: 1,
        seq: 88,
        createdAt: 1,
        appVersion: '0.2.0',
        schemaVersion: 2,
        communityName: '城西读书会',
        counts: { members: 412 },
        live: { members: 410 },
      },
    },
  ],
  freeBytes: 1e9,
  sizes: { profile: 10 },
  page: {
    schemaVersion: 2,
    workspaces: 2,
    counts: { members: 412 },
    lastSeq: 88,
    journaledSeq: 88,
    health: 'writable',
    screen: { width: 1366, height: 768, zoom: 1 },
    language: 'zh-CN',
  },
}

describe('the diagnostics', () => {
  it('tell versions, counts, sizes and moments, and hold the logs', async () => {
    openLog(join(folder, 'logs')).note('start', { rows: 412 })
    const files = unzipSync(await diagnosticsArchive(KNOWN, join(folder, 'logs')))
    expect(Object.keys(files).sort()).toEqual(['diagnostics.json', 'logs/main.log'])
    const report = JSON.parse(strFromU8(files['diagnostics.json'] ?? new Uint8Array())) as Record<string, unknown>
    expect(report).toMatchObject({
      app: '0.2.0',
      freeBytes: 1e9,
      state: { cleanExit: false, witnesses: { 'dataset-1/device-1': 88 }, secondFolder: true },
      journals: [{ lastSeq: 88, condition: 'whole' }],
      backups: [{ reason: 'automatic', verifiedAt: '1970-01-01T00:00:00.002Z', head: { counts: { members: 412 } } }],
      page: { counts: { members: 412 }, health: 'writable' },
    })
    expect(strFromU8(files['logs/main.log'] ?? new Uint8Array())).toContain('"rows":412')
  })

  it('leave out what a person named: the community, the second folder, and files', async () => {
    const files = unzipSync(await diagnosticsArchive(KNOWN, join(folder, 'logs')))
    const text = Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n')
    expect(text).not.toMatch(/读书会|张伟|media|\.salondesk/)
  })

  it('add sizes up by folder, and say nothing of a folder that is not there', async () => {
    mkdirSync(join(folder, 'IndexedDB', 'inner', 'deep'), { recursive: true })
    writeFileSync(join(folder, 'a'), Buffer.alloc(3))
    writeFileSync(join(folder, 'IndexedDB', 'b'), Buffer.alloc(5))
    writeFileSync(join(folder, 'IndexedDB', 'inner', 'deep', 'c'), Buffer.alloc(7))
    expect(await folderSizes(folder, 'profile')).toEqual({ profile: 3, 'profile/IndexedDB': 12 })
    expect(await folderSizes(join(folder, 'gone'), 'safety')).toEqual({ safety: 0 })
  })
})
