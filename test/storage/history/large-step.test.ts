import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import type { CommittedOperation } from '@/storage/database/committed'
import type { Workspace } from '@/storage/database/workspace'
import { stepsForWindow, type StepElsewhere } from '@/storage/history/large-step'
import { readUndoState, redo, undo } from '@/storage/history/undo'
import { redoOperation, undoOperation } from '@/storage/history/undo-operation'
import { JournalKeeper } from '@/storage/start/journal-keeper'
import { readMark } from '@/storage/start/read-mark'
import { commit } from '@/storage/writes/commit'
import { aKeeping } from '../../builders/a-keeping'
import { liveRows } from '../../builders/live-rows'
import { made } from '../../builders/made'
import { aWorkspace, TestClock } from '../../builders/workspace'

const MANY = 1200
const imported = { key: 'signUps.changes.imported', params: { file: 'a.csv', count: MANY } }
const added = { key: 'common.add', params: {} }

const addPeople = (db: Workspace, count: number) =>
  commit(db, { label: count === MANY ? imported : added }, async (write) =>
    ok(
      await write.insertMany(
        'members',
        Array.from({ length: count }, (_, at) => newMember(`M${at}`)),
      ),
    ),
  )

/** A window, and a worker that opens the same database and says which steps it was asked for and how far it came. */
async function aWindow(factory = new IDBFactory()) {
  const window = await aWorkspace(new TestClock(), factory)
  const told: CommittedOperation[] = []
  window.committed.subscribe((operation) => told.push(operation))
  const asked: string[] = []
  const progress: number[] = []
  const steps = stepsForWindow(
    () => aWorkspace(new TestClock(), factory),
    (rows, of) => progress.push(rows / of),
  )
  const elsewhere: StepElsewhere = {
    next: async (kind) => {
      asked.push(kind)
      return structuredClone(await steps.next(kind))
    },
    of: async (id, kind) => {
      asked.push(`${kind} ${id}`)
      return structuredClone(await steps.of(id, kind))
    },
  }
  return { window, told, asked, progress, elsewhere, factory }
}

const people = async (db: Workspace) => Object.keys((await liveRows(db))['members'] ?? {}).length

describe('a large step', () => {
  it('is taken back and done again by the worker, and named in the words of the change', async () => {
    const { window, asked, progress, elsewhere } = await aWindow()
    made(await addPeople(window, MANY))
    expect(made(await undo(window, () => elsewhere))).toEqual(imported)
    expect(await people(window)).toBe(0)
    expect(await readUndoState(window)).toEqual({ undo: null, redo: imported })
    expect(made(await redo(window, () => elsewhere))).toEqual(imported)
    expect(await people(window)).toBe(MANY)
    expect(await readUndoState(window)).toEqual({ undo: imported, redo: null })
    expect(asked).toEqual(['undo', 'redo'])
    expect(progress).toEqual([1000 / MANY, 1, 1000 / MANY, 1])
  })

  it('reaches the journal as if the window had written it, before anything is called saved', async () => {
    const { window, elsewhere } = await aWindow()
    made(await addPeople(window, MANY))
    const keeping = aKeeping()
    const mark = (await readMark(window))!
    const keeper = new JournalKeeper(window, keeping, { mark, journaledSeq: 0, needsBackup: false })
    keeper.start()
    made(await undo(window, () => elsewhere))
    expect(keeper.lastSeq).toBe(2)
    expect(await keeper.flush()).toBe(true)
    const { operations } = await keeping.readJournal(mark, 0)
    expect(operations.map((text) => JSON.parse(text))).toEqual(await window.operations.orderBy('seq').toArray())
  })

  it('is one operation of which nothing is there when the database fails under it, and the window keeps the change', async () => {
    const { window, factory } = await aWindow()
    made(await addPeople(window, MANY))
    const full = async () => {
      const db = await aWorkspace(new TestClock(), factory)
      db.state.hook('updating', () => {
        throw new DOMException('Encountered disk full', 'QuotaExceededError')
      })
      return db
    }
    const failing = stepsForWindow(full, () => undefined)
    await expect(undo(window, () => failing)).rejects.toMatchObject({ name: 'NotSavedError', why: 'full' })
    expect(await people(window)).toBe(MANY)
    expect(await window.operations.count()).toBe(1)
    expect(window.health.current).toMatchObject({ kind: 'readOnly', unsaved: [{ kind: 'undo', seq: 2 }] })
  })

  it('goes to the worker after a restart too, whatever its size: only reading the whole of it would tell', async () => {
    const { window, factory } = await aWindow()
    made(await addPeople(window, MANY))
    window.close()
    const again = await aWindow(factory)
    expect((await readUndoState(again.window)).undo).toEqual(imported)
    expect(made(await undo(again.window, () => again.elsewhere))).toEqual(imported)
    expect(again.asked).toEqual(['undo'])
    expect(again.told.map(({ seq, kind, rows }) => ({ seq, kind, rows }))).toEqual([
      { seq: 2, kind: 'undo', rows: MANY },
    ])
    expect(await people(again.window)).toBe(0)
  })

  it('is refused where a later change is in the way, and nothing is written', async () => {
    const { window, elsewhere } = await aWindow()
    const [first] = made(await addPeople(window, MANY))
    const [operation] = await window.operations.toArray()
    made(
      await commit(window, { label: added }, async (write) => {
        await write.change('members', first!.id, { name: 'Ada' })
        return ok(null)
      }),
    )
    const result = await undoOperation(window, operation!.id, elsewhere)
    expect(result).toMatchObject({ ok: false, reason: { kind: 'changedSince', later: { label: added } } })
    expect(await window.operations.count()).toBe(2)
    expect(await people(window)).toBe(MANY)
  })

  it('is found in the list by its operation as well', async () => {
    const { window, asked, elsewhere } = await aWindow()
    made(await addPeople(window, MANY))
    made(await addPeople(window, 1))
    const [operation] = await window.operations.orderBy('seq').toArray()
    const { id } = operation!
    made(await undoOperation(window, id, elsewhere))
    expect(await people(window)).toBe(1)
    made(await redoOperation(window, id, elsewhere))
    expect(await people(window)).toBe(MANY + 1)
    expect(asked).toEqual([`undo ${id}`, `redo ${id}`])
  })

  it('waits its turn: a key pressed twice takes back two changes, small ones by the window itself', async () => {
    const { window, asked, told, elsewhere } = await aWindow()
    made(await addPeople(window, 1))
    made(await addPeople(window, MANY))
    made(await addPeople(window, 2))
    const steps = await Promise.all([
      undo(window, () => elsewhere),
      undo(window, () => elsewhere),
      undo(window, () => elsewhere),
    ])
    expect(steps.map(made)).toEqual([added, imported, added])
    expect(asked).toEqual(['undo'])
    expect(told.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    expect(await people(window)).toBe(0)
  })
})
