import Dexie from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok } from '@/domain/common/result'
import type { CommittedOperation } from '@/storage/database/committed'
import { NotSavedError } from '@/storage/database/health'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { tryAgain } from '@/storage/writes/try-again'
import { HandTimers } from '../../builders/hand-timers'
import { made } from '../../builders/made'
import { occupy, rawOpen } from '../../builders/raw-database'
import { aVenueDraft } from '../../builders/rows'
import { TestClock } from '../../builders/workspace'

const label = { key: 'venues.title', params: {} }

async function aWatched() {
  const indexedDB = new IDBFactory()
  const timers = new HandTimers()
  const db = await openWorkspace('salondesk-test', new TestClock(), { indexedDB, IDBKeyRange, timers })
  const told: CommittedOperation[] = []
  db.committed.subscribe((operation) => told.push(operation))
  return { db, timers, indexedDB, told }
}

const addVenue = (db: Workspace, name: string) =>
  commit(db, { label }, async (write) => ok(await write.insert('venues', aVenueDraft({ name }))))

const names = async (db: Workspace) => (await db.venues.toArray()).map(({ name }) => name).sort()

/** Lets everything that is due happen, without waiting for any time to pass. */
const settled = () => new Promise<void>((resolve) => setImmediate(() => setImmediate(resolve)))

/** A commit that has told its whole change to the database, which then falls silent before it says that it is complete. */
async function hanging(db: Workspace, name: string) {
  let wake: () => void = () => {}
  const write = commit(db, { label }, async (w) => {
    const row = await w.insert('venues', aVenueDraft({ name }))
    wake = occupy(Dexie.currentTransaction.idbtrans, 'venues')
    return ok(row)
  })
  const rejected = expect(write).rejects.toMatchObject({ name: 'NotSavedError', why: 'stuck' })
  for (let turn = 0; turn < 50; turn++) await settled()
  return { rejected, wake: () => wake() }
}

describe('a database that does not answer', () => {
  it('makes the workspace read-only and refuses what stands in line, which then never happens', async () => {
    const { db, timers, indexedDB, told } = await aWatched()
    await addVenue(db, 'before')
    const other = await rawOpen(indexedDB, db.name)
    const free = occupy(other.transaction('venues', 'readwrite'), 'venues')
    const writes = [addVenue(db, 'A'), addVenue(db, 'B')]
    const rejected = Promise.all(writes.map((write) => expect(write).rejects.toBeInstanceOf(NotSavedError)))
    await settled()
    timers.run(6)
    await rejected
    expect(db.health.current).toMatchObject({ kind: 'readOnly', why: 'stuck', unsaved: [] })
    await expect(addVenue(db, 'C')).rejects.toBeInstanceOf(NotSavedError)
    free()
    other.close()
    expect(await names(db)).toEqual(['before'])
    expect(told).toHaveLength(1)
    expect(made(await tryAgain(db))).toEqual({ carriedIn: [], left: [] })
    made(await addVenue(db, 'D'))
    expect(await names(db)).toEqual(['D', 'before'])
  })

  it('keeps the change that was whole, and sees when it arrives late after all', async () => {
    const { db, timers, told } = await aWatched()
    const { rejected, wake } = await hanging(db, 'A')
    timers.run(6)
    await rejected
    expect(db.health.current).toMatchObject({ why: 'stuck', unsaved: [{ seq: 1, label }] })
    expect(told).toEqual([])
    wake()
    expect(await names(db)).toEqual(['A'])
    await settled()
    expect(db.health.current).toMatchObject({ why: 'stuck', unsaved: [] })
    expect(told.map(({ seq }) => seq)).toEqual([1])
    made(await tryAgain(db))
    made(await addVenue(db, 'B'))
    expect((await db.operations.orderBy('seq').toArray()).map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('carries the kept change in when it is tried again, exactly as it was', async () => {
    const { db, timers, told } = await aWatched()
    made(await addVenue(db, 'before'))
    const { rejected } = await hanging(db, 'A')
    timers.run(6)
    await rejected
    const health = db.health.current
    const kept = health.kind === 'readOnly' ? health.unsaved : []
    const again = made(await tryAgain(db))
    expect(again).toEqual({ carriedIn: kept, left: [] })
    expect(db.health.current).toEqual({ kind: 'writable' })
    expect(await names(db)).toEqual(['A', 'before'])
    expect(await db.operations.orderBy('seq').last()).toEqual(kept[0])
    expect(told.map(({ seq }) => seq)).toEqual([1, 2])
    made(await addVenue(db, 'B'))
    expect((await db.state.get('state'))?.lastSeq).toBe(3)
  })

  it('may take its time as long as it answers, however often the watch looks', async () => {
    const { db, timers } = await aWatched()
    const write = commit(db, { label }, async (w) => {
      for (let at = 0; at < 10; at++) {
        await w.insert('venues', aVenueDraft({ name: `${at}` }))
        await db.venues.count()
        timers.run(4)
      }
      return ok(null)
    })
    made(await write)
    expect(db.health.current.kind).toBe('writable')
    expect(timers.waiting).toBe(0)
  })
})

describe('a database that refuses', () => {
  const full = () => {
    throw new DOMException('Encountered disk full', 'QuotaExceededError')
  }

  it('makes the workspace read-only with the reason, and the commit says that nothing was saved', async () => {
    const { db } = await aWatched()
    const write = commit(db, { label }, async (w) => {
      await w.insert('venues', aVenueDraft({}))
      return full()
    })
    await expect(write).rejects.toMatchObject({ name: 'NotSavedError', why: 'full' })
    expect(db.health.current).toMatchObject({ why: 'full', unsaved: [] })
    expect(await names(db)).toEqual([])
    made(await tryAgain(db))
    made(await addVenue(db, 'A'))
  })

  it('keeps the whole change when it fails at the very end, and carries it in later', async () => {
    const { db } = await aWatched()
    let isFull = true
    db.operations.hook('creating', () => {
      if (isFull) full()
    })
    await expect(addVenue(db, 'A')).rejects.toMatchObject({ why: 'full' })
    expect(db.health.current).toMatchObject({ why: 'full', unsaved: [{ seq: 1 }] })
    // Still full: the change stays kept, and nobody may write.
    const still = await tryAgain(db)
    expect(still).toMatchObject({ ok: false, reason: { why: 'full' } })
    expect(db.health.current).toMatchObject({ why: 'full', unsaved: [{ seq: 1 }] })
    await expect(addVenue(db, 'B')).rejects.toBeInstanceOf(NotSavedError)
    isFull = false
    expect(made(await tryAgain(db)).carriedIn).toMatchObject([{ seq: 1 }])
    expect(await names(db)).toEqual(['A'])
  })

  it('does not become an empty one when it is tried again after it was lost', async () => {
    const { db, indexedDB } = await aWatched()
    made(await addVenue(db, 'A'))
    db.health.makeReadOnly('failed', 'x')
    db.close()
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(db.name).onsuccess = resolve
    })
    expect(await tryAgain(db)).toMatchObject({ ok: false, reason: { why: 'closed' } })
    expect(await indexedDB.databases()).toEqual([])
  })

  it('is not opened again while another window writes or a newer app wants it', async () => {
    for (const why of ['otherWindow', 'newerApp', 'upgradeFailed'] as const) {
      const { db } = await aWatched()
      db.health.makeReadOnly(why)
      expect(await tryAgain(db)).toMatchObject({ ok: false, reason: { why } })
      expect(db.health.current).toMatchObject({ why })
    }
  })
})

describe('a mistake of the program inside a commit', () => {
  it('takes that commit back and leaves the workspace writable', async () => {
    const { db } = await aWatched()
    const row = { ...aVenueDraft({ name: 'A' }), id: 'ven_1' as const }
    const twice = commit(db, { label }, async (write) => ok(await write.insertMany('venues', [row, row])))
    await expect(twice).rejects.toThrow()
    await expect(
      commit(db, { label }, async () => {
        throw new TypeError('slip')
      }),
    ).rejects.toThrow('slip')
    expect(db.health.current).toEqual({ kind: 'writable' })
    expect(await names(db)).toEqual([])
  })
})
