import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '@/domain/common/result'
import { NotSavedError } from '@/storage/database/health'
import type { CommittedOperation } from '@/storage/database/committed'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState, undo } from '@/storage/history/undo'
import { JournalKeeper } from '@/storage/start/journal-keeper'
import { readMark } from '@/storage/start/read-mark'
import { commit } from '@/storage/writes/commit'
import { writeForWindow, writtenByWorker, type WrittenForWindow } from '@/storage/writes/for-window'
import { tryAgain } from '@/storage/writes/try-again'
import { aKeeping } from '../../builders/a-keeping'
import { made } from '../../builders/made'
import { aVenueDraft } from '../../builders/rows'
import { aWorkspace, TestClock } from '../../builders/workspace'

const label = { key: 'venues.title', params: {} }
const byWorker = { key: 'common.add', params: {} }

const add = (db: Workspace, name: string, words = label) =>
  commit(db, { label: words }, async (write) => ok(await write.insert('venues', aVenueDraft({ name }))))

/** A window and the way a worker opens the same database. */
async function aWindow() {
  const factory = new IDBFactory()
  const window = await aWorkspace(new TestClock(), factory)
  const told: CommittedOperation[] = []
  window.committed.subscribe((operation) => told.push(operation))
  return { window, told, openIt: () => aWorkspace(new TestClock(), factory) }
}

/** What a worker's answer is after it was posted. */
const posted = <T, R>(written: WrittenForWindow<T, R>) => structuredClone(written)

describe('what a worker writes for its window', () => {
  it('is told to the window’s journal exactly as if the window had written it', async () => {
    const { window, told, openIt } = await aWindow()
    made(await add(window, 'A'))
    const keeping = aKeeping()
    const mark = (await readMark(window))!
    const keeper = new JournalKeeper(window, keeping, { mark, journaledSeq: 0, needsBackup: false })
    keeper.start()
    const ask = async () => posted(await writeForWindow(openIt, (db) => add(db, 'B', byWorker)))
    made(await writtenByWorker(window, ask))
    made(await add(window, 'C'))
    expect(told.map(({ seq }) => seq)).toEqual([1, 2, 3])
    expect(await keeper.flush()).toBe(true)
    const { operations } = await keeping.readJournal(mark, 0)
    expect(operations.map((text) => JSON.parse(text))).toEqual(await window.operations.orderBy('seq').toArray())
    expect(keeper.current).toMatchObject({ state: 'saved', journaledSeq: 3 })
  })

  it('reaches the journal in the right order even when the window writes before it has heard of it', async () => {
    const { window, openIt } = await aWindow()
    made(await add(window, 'A'))
    const keeping = aKeeping()
    const mark = (await readMark(window))!
    const keeper = new JournalKeeper(window, keeping, { mark, journaledSeq: 0, needsBackup: false })
    keeper.start()
    const written = posted(await writeForWindow(openIt, (db) => add(db, 'B', byWorker)))
    made(await add(window, 'C'))
    made(await writtenByWorker(window, async () => written))
    expect(await keeper.flush()).toBe(true)
    const { operations } = await keeping.readJournal(mark, 0)
    expect(operations.map((text) => (JSON.parse(text) as { seq: number }).seq)).toEqual([1, 2, 3])
    expect(keeper.lastSeq).toBe(3)
  })

  it('is what Undo names and takes back', async () => {
    const { window, openIt } = await aWindow()
    made(await add(window, 'A'))
    const asked = writtenByWorker(window, async () =>
      posted(await writeForWindow(openIt, (db) => add(db, 'B', byWorker))),
    )
    made(await asked)
    expect((await readUndoState(window)).undo).toEqual(byWorker)
    made(await undo(window))
    const venues = await window.venues.toArray()
    expect(venues.filter(({ deleted }) => deleted === 0).map(({ name }) => name)).toEqual(['A'])
    expect(await readUndoState(window)).toEqual({ undo: label, redo: byWorker })
  })

  it('hands a refusal on, and tells of nothing', async () => {
    const { window, told, openIt } = await aWindow()
    const ask = async () =>
      posted(await writeForWindow(openIt, (db) => commit(db, { label }, async () => refused('nobody'))))
    expect(await writtenByWorker(window, ask)).toEqual({ ok: false, reason: 'nobody' })
    expect(told).toEqual([])
  })

  it('makes the window read-only when it did not arrive, and the change is kept and can be tried again', async () => {
    const { window, openIt } = await aWindow()
    made(await add(window, 'A'))
    const full = async () => {
      const db = await openIt()
      db.operations.hook('creating', () => {
        throw new DOMException('Encountered disk full', 'QuotaExceededError')
      })
      return db
    }
    const ask = async () => posted(await writeForWindow(full, (db) => add(db, 'B')))
    await expect(writtenByWorker(window, ask)).rejects.toMatchObject({ name: 'NotSavedError', why: 'full' })
    expect(window.health.current).toMatchObject({ kind: 'readOnly', why: 'full', unsaved: [{ seq: 2 }] })
    expect(await window.venues.count()).toBe(1)
    expect(made(await tryAgain(window)).carriedIn).toMatchObject([{ seq: 2 }])
    expect(await window.venues.count()).toBe(2)
  })

  it('is not even asked for while the window must not write', async () => {
    const { window } = await aWindow()
    window.health.makeReadOnly('otherWindow')
    let asked = false
    const ask = async (): Promise<WrittenForWindow<null, never>> => {
      asked = true
      return { kind: 'done', result: ok(null), told: [] }
    }
    await expect(writtenByWorker(window, ask)).rejects.toBeInstanceOf(NotSavedError)
    expect(asked).toBe(false)
  })

  it('says so when the worker itself breaks, and the window goes on writing', async () => {
    const { window, openIt } = await aWindow()
    const ask = () =>
      writeForWindow(openIt, async () => {
        throw new TypeError('slip')
      })
    await expect(writtenByWorker(window, ask)).rejects.toThrow('slip')
    expect(window.committed.onItsWay).toBeNull()
    made(await add(window, 'A'))
  })
})
