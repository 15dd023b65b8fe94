import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventPlanId } from '@/domain/common/id'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import type { Workspace } from '@/storage/database/workspace'
import { allRows, eventRows } from '@/storage/reads/read-in-portions'
import { sortedInPortions } from '@/storage/reads/sort-in-portions'
import { commit } from '@/storage/writes/commit'
import { aWorkspace } from '../../builders/workspace'

const label = { key: 'common.add', params: {} }
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

async function addTasks(db: Workspace, eventId: EventPlanId, count: number): Promise<void> {
  await commit(db, { label }, async (write) => {
    const rows = Array.from({ length: count }, (_, at) => ({ id: `tsk_${eventId}-${at}`, eventId, deleted: 0 }))
    await write.putRaw('tasks', rows)
    // Raw rows are no changes of their own; the step needs one.
    await write.insert('members', newMember('Ada'))
    return ok(null)
  })
}

describe('reading in portions', () => {
  it.each([0, 1, 499, 500, 501, 1000, 1700])('gives all of %i rows once, in the order of their ids', async (count) => {
    const db = await aWorkspace()
    await addTasks(db, 'evt_a', count)
    const all = await allRows(db.tasks)
    expect(all).toHaveLength(count)
    expect(ids(all)).toEqual(ids(await db.tasks.toArray()))
  })

  it.each([
    [499, 20],
    [500, 0],
    [1300, 20],
    [600, 2000],
  ])('gives the %i rows of an event and none of the %i of another', async (own, others) => {
    const db = await aWorkspace()
    await addTasks(db, 'evt_a', own)
    await addTasks(db, 'evt_b', others)
    const rows = await eventRows(db.tasks, 'evt_a')
    expect(rows).toHaveLength(own)
    expect(ids(rows)).toEqual(ids(await db.tasks.where('eventId').equals('evt_a').toArray()))
  })

  it('reads on within a transaction', async () => {
    const db = await aWorkspace()
    await addTasks(db, 'evt_a', 600)
    await addTasks(db, 'evt_b', 2000)
    const both = await db.transaction('r', [db.tasks], async () =>
      Promise.all([eventRows(db.tasks, 'evt_a'), eventRows(db.tasks, 'evt_b')]),
    )
    expect(both.map((rows) => rows.length)).toEqual([600, 2000])
  })
})

describe('sorting in portions', () => {
  it('gives what sorting at once gives, equals in the order they came', async () => {
    const row = fc.record({ key: fc.nat(40), at: fc.nat() })
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 900, maxLength: 3300, size: 'max' }), async (rows) => {
        const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key
        expect(await sortedInPortions(rows, byKey)).toEqual(rows.toSorted(byKey))
      }),
      { numRuns: 20 },
    )
  })

  it('lets the page have its turn before a long list is done', async () => {
    const turns: string[] = []
    const sorted = sortedInPortions(
      Array.from({ length: 5000 }, (_, at) => 5000 - at),
      (a, b) => a - b,
    ).then(() => turns.push('sorted'))
    setImmediate(() => turns.push('turn'))
    await sorted
    expect(turns).toEqual(['turn', 'sorted'])
  })
})
