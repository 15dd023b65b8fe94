import { describe, expect, it } from 'vitest'
import type { BackupFile } from '@/domain/safety/backup'
import { backupsOf, byDay, communitiesIn, newestOfEach } from '@/domain/safety/backups-listed'

const head = (datasetId: string, communityName: string | null): BackupFile['head'] => ({
  datasetId,
  deviceId: 'd',
  epoch: 1,
  seq: 1,
  createdAt: 1,
  appVersion: '0.1.0',
  schemaVersion: 1,
  communityName,
  counts: {},
  live: {},
})
const file = (at: number, head: BackupFile['head'], shrunk = false): BackupFile => ({
  name: `${at}`,
  place: 'first',
  bytes: 1,
  at,
  reason: 'automatic',
  shrunk,
  head,
  verifiedAt: null,
})

const river = (at: number, name = 'River', shrunk = false) => file(at, head('r', name), shrunk)
const hill = (at: number) => file(at, head('h', null))
const broken = file(25, null)
const files = [river(10, 'River (old name)'), hill(20), broken, river(30), river(40, 'Shrunken', true)]

describe('the list of backups', () => {
  it('knows each community under its newest name', () => {
    expect(communitiesIn(files)).toEqual([
      { datasetId: 'r', name: 'Shrunken' },
      { datasetId: 'h', name: '' },
    ])
  })

  it('offers the newest of each, never one that cannot be read or that lost half of what was there', () => {
    expect(newestOfEach(files).map(({ at }) => at)).toEqual([30, 20])
  })

  it('of one community shows what cannot be read too, because it may be of it', () => {
    expect(backupsOf(files, { datasetId: 'h' }).map(({ at }) => at)).toEqual([25, 20])
    expect(backupsOf(files, 'all').map(({ at }) => at)).toEqual([40, 30, 25, 20, 10])
  })

  it('is grouped by the days of the community, not of the machine', () => {
    const late = Date.UTC(2026, 10, 21, 17)
    const grouped = byDay([river(late), river(late - 3_600_000 * 2)], 'Asia/Shanghai')
    expect([...grouped.keys()]).toEqual(['2026-11-22', '2026-11-21'])
  })
})
