import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { commit } from '@/storage/writes/commit'
import { aCommunity } from '../../builders/an-event-bundle'
import { aVenueDraft } from '../../builders/rows'
import { withRows } from '../../builders/with-rows'
import { aWorkspace, TestClock } from '../../builders/workspace'

const label = { key: 'x', params: {} }
const addVenue = (db: Workspace) =>
  commit(db, { label }, async (write) => ok(await write.insert('venues', aVenueDraft({}))))
const rename = (db: Workspace, organiser: string) =>
  commit(db, { label }, async (write) => ok(await write.change('communities', 'com_1', { organiser })))
const names = async (db: Workspace) => (await db.operations.orderBy('seq').toArray()).map(({ doneBy }) => doneBy)

describe('whose name stands under an operation', () => {
  it('is the organiser of the moment, however it came about', async () => {
    const db = await aWorkspace()
    await withRows(db, { communities: [aCommunity({ organiser: 'Chen' })] })
    await addVenue(db)
    await rename(db, 'Li')
    await addVenue(db)
    await commit(db, { label }, async (write) => {
      await write.change('communities', 'com_1', { organiser: 'nobody' })
      return refused('changed my mind')
    })
    await addVenue(db)
    await undo(db)
    await undo(db)
    await undo(db)
    await addVenue(db)
    expect(await names(db)).toEqual(['Chen', 'Chen', 'Li', 'Li', 'Li', 'Li', 'Li', 'Chen', 'Chen'])
  })

  it('is known again after another window changed it', async () => {
    const factory = new IDBFactory()
    const [first, second] = [await aWorkspace(new TestClock(), factory), await aWorkspace(new TestClock(), factory)]
    await withRows(first, { communities: [aCommunity({ organiser: 'Chen' })] })
    await addVenue(first)
    await rename(second, 'Li')
    await addVenue(first)
    expect((await names(first)).at(-1)).toBe('Li')
  })
})
