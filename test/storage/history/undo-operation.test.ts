import { IDBFactory } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import type { OperationId } from '@/domain/common/id'
import { ok } from '@/domain/common/result'
import { redo, readUndoState, undo } from '@/storage/history/undo'
import { redoOperation, undoOperation } from '@/storage/history/undo-operation'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { aMemberDraft } from '../../builders/a-door'
import { done } from '../../builders/done'
import { aVenueDraft } from '../../builders/rows'
import { aWorkspace, TestClock } from '../../builders/workspace'

const said = (title: string) => label('checklist.changes.added', { title })

/** Writes under a label and hands back the operation's id. */
async function write(db: Workspace, title: string, work: Parameters<typeof commit>[2]): Promise<OperationId> {
  done(await commit(db, { label: said(title) }, work))
  return (await newest(db)).id
}

async function newest(db: Workspace) {
  const operation = await db.operations.orderBy('seq').last()
  if (!operation) throw new Error('Nothing was written')
  return operation
}

async function venueWithTwoFields() {
  const db = await aWorkspace()
  const made = await write(db, 'made', async (to) => ok(await to.insert('venues', aVenueDraft({ name: 'A' }))))
  const [venue] = await db.venues.toArray()
  if (!venue) throw new Error('No venue')
  const named = await write(db, 'named', async (to) => ok(await to.change('venues', venue.id, { name: 'B' })))
  const noted = await write(db, 'noted', async (to) => ok(await to.change('venues', venue.id, { note: 'N' })))
  const now = async () => {
    const row = await db.venues.get(venue.id)
    return [row?.name, row?.note, row?.deleted]
  }
  return { db, id: venue.id, made, named, noted, now }
}

describe('undoOperation', () => {
  it('takes back one change in the middle and leaves the later one', async () => {
    const { db, named, now } = await venueWithTwoFields()
    expect(await undoOperation(db, named)).toEqual(ok(said('named')))
    expect(await now()).toEqual(['A', 'N', 0])
    expect(await newest(db)).toMatchObject({ kind: 'undo', about: named, label: said('named') })
  })

  it('is itself the next redo, and the next undo goes on with what still stands', async () => {
    const { db, named, now } = await venueWithTwoFields()
    await undoOperation(db, named)
    expect(await readUndoState(db)).toEqual({ undo: said('noted'), redo: said('named') })
    expect(await redo(db)).toEqual(ok(said('named')))
    expect(await now()).toEqual(['B', 'N', 0])
    expect(await undo(db)).toEqual(ok(said('named')))
    expect(await undo(db)).toEqual(ok(said('noted')))
    expect(await undo(db)).toEqual(ok(said('made')))
    expect(await now()).toEqual(['A', '', 1])
  })

  it('refuses where a later change touched the same field, and names it and its time', async () => {
    const { db, id, named, now } = await venueWithTwoFields()
    await write(db, 'again', async (to) => ok(await to.change('venues', id, { name: 'C' })))
    const { at } = await newest(db)
    const reason = { kind: 'changedSince', label: said('named'), later: { label: said('again'), at } }
    expect(await undoOperation(db, named)).toEqual({ ok: false, reason })
    expect(await now()).toEqual(['C', 'N', 0])
  })

  it('refuses also when the later changes came back to the same value: something was decided since', async () => {
    const { db, id, named } = await venueWithTwoFields()
    await write(db, 'away', async (to) => ok(await to.change('venues', id, { name: 'C' })))
    await write(db, 'back', async (to) => ok(await to.change('venues', id, { name: 'B' })))
    expect(await undoOperation(db, named)).toMatchObject({ ok: false, reason: { later: { label: said('back') } } })
  })

  it('does not mind a later change that was itself taken back', async () => {
    const { db, id, named, now } = await venueWithTwoFields()
    const again = await write(db, 'again', async (to) => ok(await to.change('venues', id, { name: 'C' })))
    expect((await undoOperation(db, again)).ok).toBe(true)
    expect((await undoOperation(db, named)).ok).toBe(true)
    expect(await now()).toEqual(['A', 'N', 0])
  })

  it('refuses to take back a row that a later one builds on, until that is gone', async () => {
    const db = await aWorkspace()
    const person = await write(db, 'person', async (to) => ok(await to.insert('members', aMemberDraft())))
    const [member] = await db.members.toArray()
    if (!member) throw new Error('No member')
    const entry = { ledger: 'points', amount: 5, reason: '', eventId: null, at: 1 } as const
    const points = await write(db, 'points', async (to) =>
      ok(await to.insert('ledgerEntries', { ...entry, memberId: member.id })),
    )
    expect(await undoOperation(db, person)).toMatchObject({ ok: false, reason: { later: { label: said('points') } } })
    expect((await undoOperation(db, points)).ok).toBe(true)
    expect((await undoOperation(db, person)).ok).toBe(true)
    expect((await db.members.get(member.id))?.deleted).toBe(1)
  })

  it('says when there is nothing to take back, and when there is nothing to do again', async () => {
    const { db, named } = await venueWithTwoFields()
    expect(await redoOperation(db, named)).toEqual({ ok: false, reason: { kind: 'stands' } })
    await undoOperation(db, named)
    expect(await undoOperation(db, named)).toEqual({ ok: false, reason: { kind: 'alreadyUndone' } })
    expect(await undoOperation(db, 'ope_none')).toEqual({ ok: false, reason: { kind: 'gone' } })
    done(
      await commit(db, { label: said('base'), kind: 'base' }, async (to) =>
        ok(await to.insert('venues', aVenueDraft({}))),
      ),
    )
    expect(await undoOperation(db, (await newest(db)).id)).toEqual({ ok: false, reason: { kind: 'isBase' } })
  })

  it('follows a chain: what was taken back and done again is taken back anew, from any of its entries', async () => {
    const { db, named, now } = await venueWithTwoFields()
    await undoOperation(db, named)
    expect((await redoOperation(db, named)).ok).toBe(true)
    expect(await now()).toEqual(['B', 'N', 0])
    expect((await undoOperation(db, named)).ok).toBe(true)
    expect(await now()).toEqual(['A', 'N', 0])
  })

  it('does again what was taken back long ago, when it still fits', async () => {
    const { db, id, named, now } = await venueWithTwoFields()
    await undoOperation(db, named)
    await write(db, 'city', async (to) => ok(await to.change('venues', id, { city: 'Wuhan' })))
    expect((await readUndoState(db)).redo).toBeNull()
    expect((await redoOperation(db, named)).ok).toBe(true)
    expect(await now()).toEqual(['B', 'N', 0])
  })

  it('does not reach behind a starting state', async () => {
    const { db, noted } = await venueWithTwoFields()
    done(
      await commit(db, { label: said('base'), kind: 'base' }, async (to) =>
        ok(await to.insert('venues', aVenueDraft({}))),
      ),
    )
    expect(await undoOperation(db, noted)).toMatchObject({ ok: false, reason: { later: { label: said('base') } } })
  })

  it('works after a restart', async () => {
    const [clock, factory] = [new TestClock(), new IDBFactory()]
    const before = await aWorkspace(clock, factory)
    const made = await write(before, 'made', async (to) => ok(await to.insert('venues', aVenueDraft({ name: 'A' }))))
    await write(before, 'other', async (to) => ok(await to.insert('venues', aVenueDraft({ name: 'B' }))))
    before.close()
    const db = await aWorkspace(clock, factory)
    expect((await undoOperation(db, made)).ok).toBe(true)
    db.close()
    const again = await aWorkspace(clock, factory)
    expect(await readUndoState(again)).toEqual({ undo: said('other'), redo: said('made') })
    expect((await redo(again)).ok).toBe(true)
    expect(
      await again.venues
        .where('id')
        .above('')
        .filter(({ deleted }) => deleted === 0)
        .count(),
    ).toBe(2)
  })
})
