import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { NATIVE_VERSION } from '@/storage/database/probe'
import { openWorkspace } from '@/storage/database/workspace'
import { listWorkspaces, newWorkspaceName } from '@/storage/database/workspaces'
import { aCommunity } from '../../builders/an-event-bundle'
import { rawOpen } from '../../builders/raw-database'
import { withRows } from '../../builders/with-rows'
import { TestClock } from '../../builders/workspace'

async function aNamed(indexedDB: IDBFactory, name: string): Promise<string> {
  const db = await openWorkspace(newWorkspaceName(), new TestClock(), { indexedDB, IDBKeyRange })
  await withRows(db, { communities: [aCommunity({ name })] })
  db.close()
  return db.name
}

describe('the list of workspaces', () => {
  it('names each by its community and passes over what is empty or not ours', async () => {
    const indexedDB = new IDBFactory()
    await aNamed(indexedDB, 'B')
    const first = await aNamed(indexedDB, 'A')
    ;(await openWorkspace(newWorkspaceName(), new TestClock(), { indexedDB, IDBKeyRange })).close()
    ;(await rawOpen(indexedDB, 'somebody-else')).close()
    const entries = await listWorkspaces(new TestClock(), { indexedDB, IDBKeyRange })
    expect(entries.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(entries[0]).toEqual({ database: first, name: 'A', isSample: false, condition: 'ready' })
  })

  it('shows one that a newer app wrote, and one that cannot be read, beside the others', async () => {
    const indexedDB = new IDBFactory()
    await aNamed(indexedDB, 'A')
    const [newer, bare] = [newWorkspaceName(), newWorkspaceName()]
    ;(await rawOpen(indexedDB, newer, NATIVE_VERSION(99))).close()
    const failing = Object.assign(Object.create(indexedDB) as IDBFactory, {
      databases: async () => [...(await indexedDB.databases()), { name: bare, version: 10 }],
      open(name: string, version?: number) {
        if (name === bare) throw new DOMException('Internal error opening backing store', 'UnknownError')
        return indexedDB.open(name, version)
      },
    })
    const entries = await listWorkspaces(new TestClock(), { indexedDB: failing, IDBKeyRange })
    expect(new Map(entries.map(({ database, condition }) => [database, condition]))).toEqual(
      new Map([
        [newer, 'newer'],
        [bare, 'broken'],
        [entries.find(({ name }) => name === 'A')?.database, 'ready'],
      ]),
    )
  })
})
