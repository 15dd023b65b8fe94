import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { readDatabase } from '@/storage/backup/read-database'
import { exportWorkspace } from '@/storage/backup/snapshot'
import { commit } from '@/storage/writes/commit'
import { aWorkspace, TestClock } from '../../builders/workspace'

const label = { key: 'common.add', params: {} }

describe('a database read by its name', () => {
  it('holds exactly what the app itself would export, in the same order', async () => {
    const factory = new IDBFactory()
    const db = await aWorkspace(new TestClock(), factory)
    for (const name of ['林小满', '沈约', '陈苇'])
      await commit(db, { label }, async (write) => {
        await write.insert('members', newMember(name))
        return ok(null)
      })
    const read = await readDatabase(db.name, factory)
    const exported = await exportWorkspace(db)
    expect(read).toEqual(exported)
    expect(Object.keys(read?.tables ?? {})).toEqual(Object.keys(exported.tables))
    expect(read?.tables['operations']?.map(({ seq }) => seq)).toEqual([1, 2, 3])
  })

  it('is not made when there is none', async () => {
    const factory = new IDBFactory()
    expect(await readDatabase('salondesk-workspace-gone', factory)).toBeNull()
    expect(await factory.databases()).toEqual([])
  })

  it('of another version of the app is read as it lies there, unknown tables included', async () => {
    const factory = new IDBFactory()
    await new Promise<void>((resolve, reject) => {
      const opening = factory.open('later', 990)
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('inventions', { keyPath: 'id' }).put({ id: 'inv_1', idea: '灯' })
        opening.result.createObjectStore('state', { keyPath: 'key' }).put({ key: 'state', datasetId: 'd', lastSeq: 4 })
      }
      opening.onsuccess = () => {
        opening.result.close()
        resolve()
      }
      opening.onerror = () => reject(new Error('not made'))
    })
    const read = await readDatabase('later', factory)
    expect(read?.tables['inventions']).toEqual([{ id: 'inv_1', idea: '灯' }])
    expect(read?.state).toMatchObject({ datasetId: 'd', lastSeq: 4 })
  })
})
