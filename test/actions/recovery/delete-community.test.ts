import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { deleteCommunity } from '@/actions/recovery/delete-community'
import { startCommunity } from '@/actions/community/start-community'
import type { JournalKey } from '@/domain/safety/journal'
import { openWorkspace } from '@/storage/database/workspace'
import { listWorkspaces, newWorkspaceName } from '@/storage/database/workspaces'
import { readLocalDatasets } from '@/storage/reads/local-datasets'
import { made } from '../../builders/made'
import { TestClock } from '../../builders/workspace'

const clock = new TestClock()

async function aCommunityHere(name: string) {
  const db = await openWorkspace(newWorkspaceName(), clock)
  made(await startCommunity(db, { name, city: '', currency: 'EUR', zone: 'Europe/Berlin', organiser: '' }))
  const { datasetId, deviceId } = (await db.state.get('state'))!
  return { db, key: { datasetId, deviceId } }
}

const there = async () => (await listWorkspaces(clock)).map(({ name }) => name)

describe('deleting a community', () => {
  it('ends its journal while the community is still there, and only then deletes it', async () => {
    const { db, key } = await aCommunityHere('River Readers')
    const seen: { key: JournalKey; there: readonly string[] }[] = []
    await deleteCommunity(db, { retireJournal: async (given) => void seen.push({ key: given, there: await there() }) })
    expect(seen[0]).toEqual({ key, there: ['River Readers'] })
    // And once more, for a journal that something on its way began again.
    expect(seen[1]).toEqual({ key, there: [] })
  })

  it('does not happen when the journal could not be ended', async () => {
    const { db, key } = await aCommunityHere('Hill Walkers')
    await expect(
      deleteCommunity(db, { retireJournal: async () => Promise.reject(new Error('no disk')) }),
    ).rejects.toThrow('no disk')
    expect(await there()).toEqual(['Hill Walkers'])
    expect(await readLocalDatasets(clock)).toEqual(new Set([key.datasetId]))
    await deleteCommunity(db, { retireJournal: async () => undefined })
  })

  it('leaves the others alone', async () => {
    const first = await aCommunityHere('A')
    const second = await aCommunityHere('B')
    await deleteCommunity(first.db, { retireJournal: async () => undefined })
    expect(await there()).toEqual(['B'])
    expect(await readLocalDatasets(clock)).toEqual(new Set([second.key.datasetId]))
  })
})
