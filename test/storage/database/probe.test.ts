import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok } from '@/domain/common/result'
import { SCHEMA_VERSION } from '@/storage/database/tables'
import { NATIVE_VERSION, probeDatabase } from '@/storage/database/probe'
import { NotOpenedError, openWorkspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { aVenueDraft } from '../../builders/rows'
import { HandTimers } from '../../builders/hand-timers'
import { rawOpen } from '../../builders/raw-database'
import { aWorkspace, TestClock } from '../../builders/workspace'

describe('probing a database', () => {
  it('says that there is none, and leaves none behind', async () => {
    const indexedDB = new IDBFactory()
    expect(await probeDatabase('nothing', { indexedDB })).toEqual({
      kind: 'absent',
      dataLoss: 'none',
      dataLossMessage: '',
    })
    expect(await indexedDB.databases()).toEqual([])
  })

  it('tells the version that lies there, and does not stand in the way of the next', async () => {
    const indexedDB = new IDBFactory()
    const db = await aWorkspace(new TestClock(), indexedDB)
    expect(await probeDatabase(db.name, { indexedDB })).toEqual({ kind: 'present', version: SCHEMA_VERSION })
    db.close()
    ;(await rawOpen(indexedDB, db.name, NATIVE_VERSION(7))).close()
    expect(await probeDatabase(db.name, { indexedDB })).toEqual({ kind: 'present', version: 7 })
  })

  it('hands on what the browser says about lost data', async () => {
    const real = new IDBFactory()
    const indexedDB = {
      open(name: string) {
        const request = real.open(name)
        // Only Chromium has these two fields; they stand on the event.
        request.addEventListener('upgradeneeded', (event) =>
          Object.assign(event, { dataLoss: 'total', dataLossMessage: 'checksum mismatch' }),
        )
        return request
      },
    }
    expect(await probeDatabase('lost', { indexedDB })).toEqual({
      kind: 'absent',
      dataLoss: 'total',
      dataLossMessage: 'checksum mismatch',
    })
  })

  it('says that the store refuses', async () => {
    const indexedDB = {
      open(): IDBOpenDBRequest {
        throw new DOMException('Internal error opening backing store', 'UnknownError')
      },
    }
    expect(await probeDatabase('x', { indexedDB })).toEqual({
      kind: 'failed',
      why: 'refused',
      detail: 'UnknownError Internal error opening backing store',
    })
  })

  it('does not wait for ever', async () => {
    const timers = new HandTimers()
    const probe = probeDatabase('x', { indexedDB: { open: () => ({}) as IDBOpenDBRequest }, timers })
    timers.run()
    expect(await probe).toEqual({ kind: 'failed', why: 'noAnswer', detail: '' })
  })
})

describe('opening a workspace', () => {
  it('P7 refuses a database of a newer app, and does not touch it', async () => {
    const indexedDB = new IDBFactory()
    const raw = await rawOpen(indexedDB, 'salondesk-test', NATIVE_VERSION(99), (upgraded) =>
      upgraded.createObjectStore('fromTheFuture').put('kept', 1),
    )
    raw.close()
    const opening = aWorkspace(new TestClock(), indexedDB)
    await expect(opening).rejects.toBeInstanceOf(NotOpenedError)
    await expect(opening).rejects.toMatchObject({ why: 'newer' })
    const after = await rawOpen(indexedDB, 'salondesk-test')
    expect([after.version, [...after.objectStoreNames]]).toEqual([990, ['fromTheFuture']])
    after.close()
  })

  it('says why it does not open when the store refuses', async () => {
    const indexedDB = {
      open(): IDBOpenDBRequest {
        throw new DOMException('Internal error', 'UnknownError')
      },
    }
    await expect(openWorkspace('x', new TestClock(), { indexedDB, IDBKeyRange })).rejects.toMatchObject({
      why: 'refused',
    })
  })

  it('gives way to a newer window, and does not come back behind the back of the person', async () => {
    const indexedDB = new IDBFactory()
    const db = await aWorkspace(new TestClock(), indexedDB)
    const newer = await rawOpen(indexedDB, db.name, NATIVE_VERSION(SCHEMA_VERSION + 1))
    expect(db.health.current).toMatchObject({ kind: 'readOnly', why: 'newerApp' })
    const write = commit(db, { label: { key: 'x', params: {} } }, async (w) =>
      ok(await w.insert('venues', aVenueDraft({}))),
    )
    await expect(write).rejects.toMatchObject({ name: 'NotSavedError', why: 'newerApp' })
    await expect(db.venues.toArray()).rejects.toThrow()
    expect(db.isOpen()).toBe(false)
    newer.close()
  })

  it('becomes read-only when the browser takes the connection away, and stays closed', async () => {
    const db = await aWorkspace()
    db.backendDB().onclose?.(new Event('close'))
    expect(db.health.current).toMatchObject({ kind: 'readOnly', why: 'closed' })
    await expect(db.venues.toArray()).rejects.toMatchObject({ name: 'DatabaseClosedError' })
    expect(db.isOpen()).toBe(false)
  })

  it('is not writable any more once it was deleted elsewhere', async () => {
    const indexedDB = new IDBFactory()
    const db = await aWorkspace(new TestClock(), indexedDB)
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(db.name).onsuccess = resolve
    })
    expect(db.health.current).toMatchObject({ kind: 'readOnly', why: 'closed' })
  })
})
