import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '@/domain/common/result'
import { readUndoState, redo, undo } from '@/storage/history/undo'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { aVenueDraft } from '../builders/rows'
import { aWorkspace, TestClock } from '../builders/workspace'

const said = label('venues.title')

describe('commit', () => {
  it('writes the rows and one operation in the same transaction', async () => {
    const db = await aWorkspace()
    await commit(db, { label: said }, async (write) => {
      await write.insert('venues', aVenueDraft({ name: '河岸书房' }))
      await write.insert('venues', aVenueDraft({ name: '江畔礼堂' }))
      return ok(null)
    })
    expect((await db.venues.toArray()).map((venue) => venue.name)).toEqual(['河岸书房', '江畔礼堂'])
    const [operation, ...more] = await db.operations.toArray()
    expect(more).toEqual([])
    expect(operation?.changes).toHaveLength(2)
    expect(operation?.seq).toBe(1)
  })

  it('takes a thousand single rows in one transaction', async () => {
    const db = await aWorkspace()
    await commit(db, { label: said }, async (write) => {
      for (let at = 0; at < 1000; at++) await write.insert('venues', aVenueDraft({ name: `${at}` }))
      return ok(null)
    })
    expect(await db.venues.count()).toBe(1000)
    expect((await db.operations.toArray()).map(({ changes }) => changes.length)).toEqual([1000])
  })

  it('writes nothing at all when the work ends in a refusal', async () => {
    const db = await aWorkspace()
    const result = await commit(db, { label: said }, async (write) => {
      await write.insert('venues', aVenueDraft({ name: '河岸书房' }))
      return refused('changed my mind')
    })
    expect(result).toEqual({ ok: false, reason: 'changed my mind' })
    expect(await db.venues.count()).toBe(0)
    expect(await db.operations.count()).toBe(0)
  })

  it('writes nothing at all when the work throws', async () => {
    const db = await aWorkspace()
    const work = commit(db, { label: said }, async (write) => {
      await write.insert('venues', aVenueDraft({}))
      throw new Error('broken')
    })
    await expect(work).rejects.toThrow('broken')
    expect(await db.venues.count()).toBe(0)
  })

  it('leaves no operation when nothing changed', async () => {
    const db = await aWorkspace()
    const added = await commit(db, { label: said }, async (write) =>
      ok(await write.insert('venues', aVenueDraft({ name: 'A' }))),
    )
    if (!added.ok) throw new Error('refused')
    await commit(db, { label: said }, async (write) => {
      await write.change('venues', added.value.id, { name: 'A' })
      return ok(null)
    })
    expect(await db.operations.count()).toBe(1)
  })

  it('keeps only the fields that changed, joined over several changes of one row', async () => {
    const db = await aWorkspace()
    const added = await commit(db, { label: said }, async (write) =>
      ok(await write.insert('venues', aVenueDraft({ name: 'A' }))),
    )
    if (!added.ok) throw new Error('refused')
    await commit(db, { label: said }, async (write) => {
      await write.change('venues', added.value.id, { name: 'B' })
      await write.change('venues', added.value.id, { name: 'C', city: '上海' })
      return ok(null)
    })
    const operation = await db.operations.orderBy('seq').last()
    expect(operation?.changes).toEqual([
      { table: 'venues', id: added.value.id, before: { name: 'A', city: '' }, after: { name: 'C', city: '上海' } },
    ])
  })

  it('gives readings that grow even when the machine clock jumps back', async () => {
    const clock = new TestClock()
    const db = await aWorkspace(clock)
    const write = () =>
      commit(db, { label: said }, async (w) => {
        await w.insert('venues', aVenueDraft({}))
        return ok(null)
      })
    await write()
    clock.at -= 3_600_000
    await write()
    const readings = (await db.operations.orderBy('seq').toArray()).map((operation) => operation.hlc)
    expect([...readings].sort()).toEqual(readings)
    expect(new Set(readings).size).toBe(2)
  })
})

describe('a write outside commit', () => {
  it('throws, whatever the table and the way', async () => {
    const db = await aWorkspace()
    const row = { ...aVenueDraft({}), id: 'ven_x' } as never
    await expect(db.venues.add(row)).rejects.toThrow('outside commit')
    await expect(db.venues.clear()).rejects.toThrow('outside commit')
    await expect(db.transaction('rw', db.venues, async () => db.venues.put(row))).rejects.toThrow('outside commit')
    await expect(db.operations.clear()).rejects.toThrow('outside commit')
  })
})

describe('undo and redo', () => {
  async function withVenue(factory = new IDBFactory()) {
    const db = await aWorkspace(new TestClock(), factory)
    const added = await commit(db, { label: said }, async (write) =>
      ok(await write.insert('venues', aVenueDraft({ name: 'A' }))),
    )
    if (!added.ok) throw new Error('refused')
    const id = added.value.id
    const rename = (name: string) =>
      commit(db, { label: label('common.done', { what: name }) }, async (write) => {
        await write.change('venues', id, { name })
        return ok(null)
      })
    const nameNow = async () => (await db.venues.get(id))?.name
    return { db, id, rename, nameNow, factory }
  }

  it('takes changes back one by one, and does them again', async () => {
    const { db, id, rename, nameNow } = await withVenue()
    await rename('B')
    await rename('C')
    await undo(db)
    expect(await nameNow()).toBe('B')
    await undo(db)
    expect(await nameNow()).toBe('A')
    await undo(db)
    expect((await db.venues.get(id))?.deleted).toBe(1)
    expect(await undo(db)).toEqual({ ok: false, reason: { kind: 'nothing' } })
    await redo(db)
    expect((await db.venues.get(id))?.deleted).toBe(0)
    await redo(db)
    await redo(db)
    expect(await nameNow()).toBe('C')
    expect(await redo(db)).toEqual({ ok: false, reason: { kind: 'nothing' } })
  })

  it('can be undone after a redo', async () => {
    const { db, rename, nameNow } = await withVenue()
    await rename('B')
    await undo(db)
    await redo(db)
    await undo(db)
    expect(await nameNow()).toBe('A')
  })

  it('forgets what was undone once something new is done', async () => {
    const { db, rename } = await withVenue()
    await rename('B')
    await undo(db)
    await rename('D')
    expect((await readUndoState(db)).redo).toBeNull()
  })

  it('still works after a restart', async () => {
    const { db, rename, factory, id } = await withVenue()
    await rename('B')
    db.close()
    const again = await aWorkspace(new TestClock(), factory)
    expect((await readUndoState(again)).undo?.params).toEqual({ what: 'B' })
    await undo(again)
    expect((await again.venues.get(id))?.name).toBe('A')
  })

  it('does not reach behind a starting state', async () => {
    const { db } = await withVenue()
    await commit(db, { label: said, kind: 'base' }, async (write) => {
      await write.insert('venues', aVenueDraft({ name: 'sample' }))
      return ok(null)
    })
    expect(await undo(db)).toEqual({ ok: false, reason: { kind: 'nothing' } })
  })

  it('refuses when the row changed in a way that is not on the stack, and leaves it as it is', async () => {
    const { db, id, rename, nameNow } = await withVenue()
    await rename('B')
    // Taking something back on another laptop arrives as an undo of an operation that this one never saw.
    await commit(db, { label: said, kind: 'undo', about: 'ope_elsewhere' }, async (write) => {
      await write.change('venues', id, { name: 'Z' })
      return ok(null)
    })
    const before = await db.operations.count()
    const result = await undo(db)
    expect(result).toMatchObject({ ok: false, reason: { kind: 'changedSince' } })
    expect(await nameNow()).toBe('Z')
    expect(await db.operations.count()).toBe(before)
  })
})
