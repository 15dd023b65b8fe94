import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import { operationSchema } from '@/domain/history/operation-schema'
import { exportWorkspace } from '@/storage/backup/snapshot'
import type { Workspace } from '@/storage/database/workspace'
import { redo, undo } from '@/storage/history/undo'
import { commit } from '@/storage/writes/commit'
import { replayOperations } from '@/storage/writes/replay'
import { made } from '../../builders/made'
import { aVenueDraft } from '../../builders/rows'
import { aWorkspace } from '../../builders/workspace'
import { withRows } from '../../builders/with-rows'
import { aTask } from '../../builders/an-event-bundle'

const label = { key: 'venues.title', params: {} }

async function log(db: Workspace): Promise<Operation[]> {
  return db.operations.orderBy('seq').toArray()
}

/** As the journal gives it back: through text and the check of its shape. */
function throughTheJournal(operations: readonly Operation[]): Operation[] {
  return operations.map((operation) => operationSchema.parse(JSON.parse(JSON.stringify(operation))))
}

async function identityOf(db: Workspace) {
  const { datasetId, deviceId, epoch } = (await db.state.get('state'))!
  return { datasetId, deviceId, epoch }
}

const addVenue = (db: Workspace, name: string) =>
  commit(db, { label }, async (write) => ok(await write.insert('venues', aVenueDraft({ name }))))

/** One thing that a person may do, on rows chosen by number among those that are there. */
const step = fc.oneof(
  fc.record({
    do: fc.constant('add' as const),
    many: fc.integer({ min: 1, max: 3 }),
    text: fc.string({ unit: 'grapheme' }),
  }),
  fc.record({ do: fc.constant('change' as const), row: fc.nat(9), text: fc.string({ unit: 'grapheme' }) }),
  fc.record({ do: fc.constant('changeTwice' as const), row: fc.nat(9), text: fc.string() }),
  fc.record({ do: fc.constant('changeMany' as const), text: fc.string() }),
  fc.record({ do: fc.constant('addAndRemove' as const), text: fc.string() }),
  fc.record({ do: fc.constant('remove' as const), row: fc.nat(9) }),
  fc.record({ do: fc.constant('revive' as const), row: fc.nat(9) }),
  fc.record({ do: fc.constant('upsert' as const), row: fc.nat(3), text: fc.string() }),
  fc.record({ do: fc.constant('undo' as const) }),
  fc.record({ do: fc.constant('redo' as const) }),
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

async function carryOut(db: Workspace, todo: Step): Promise<void> {
  if (todo.do === 'undo') return void (await undo(db))
  if (todo.do === 'redo') return void (await redo(db))
  await commit(db, { label }, async (write) => {
    const venues = await db.venues.toArray()
    const venue = venues['row' in todo ? todo.row % Math.max(venues.length, 1) : 0]
    switch (todo.do) {
      case 'add':
        await write.insertMany(
          'venues',
          Array.from({ length: todo.many }, () => aVenueDraft({ name: todo.text })),
        )
        break
      case 'change':
        if (venue)
          await write.change('venues', venue.id, { name: todo.text, rent: { minor: todo.row, currency: 'CNY' } })
        break
      case 'changeTwice':
        if (venue) await write.change('venues', venue.id, { name: todo.text })
        if (venue) await write.change('venues', venue.id, { name: venue.name, note: todo.text })
        break
      case 'changeMany':
        await write.changeMany(
          'venues',
          venues.map(({ id }) => ({ id, fields: { city: todo.text } })),
        )
        break
      case 'addAndRemove': {
        const { id } = await write.insert('venues', aVenueDraft({ name: todo.text }))
        await write.remove('venues', id)
        break
      }
      case 'remove':
        if (venue) await write.remove('venues', venue.id)
        break
      case 'revive':
        if (venue) await write.revive('venues', venue.id)
        break
      case 'upsert': {
        const { id: _, ...task } = aTask({ title: todo.text })
        await write.upsert('tasks', task, `tsk_${todo.row}`)
        break
      }
    }
    return ok(null)
  })
}

describe('replaying the log', () => {
  it('leaves every row, every stamp and the log exactly as the commits did', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), fc.nat(25), async (steps, cut) => {
        const first = await aWorkspace()
        await addVenue(first, 'begin')
        for (const todo of steps) await carryOut(first, todo)
        const operations = throughTheJournal(await log(first))
        const second = await aWorkspace()
        const identity = await identityOf(first)
        // In two parts that overlap, as when a replay is broken off and begun anew.
        made(await replayOperations(second, operations.slice(0, cut), identity))
        made(await replayOperations(second, operations, identity))
        const [before, after] = [await exportWorkspace(first), await exportWorkspace(second)]
        expect(after).toEqual(before)
        // The text too: it tells the order of fields and what is undefined.
        expect(JSON.stringify(after.tables)).toBe(JSON.stringify(before.tables))
      }),
      { numRuns: 40 },
    )
  })

  it('carries on where the database stands and says what it applied', async () => {
    const first = await aWorkspace()
    for (const name of ['a', 'b', 'c']) await addVenue(first, name)
    const operations = await log(first)
    const second = await aWorkspace()
    const identity = await identityOf(first)
    expect(made(await replayOperations(second, operations.slice(0, 2), identity)).lastSeq).toBe(2)
    expect(made(await replayOperations(second, operations))).toEqual({ applied: operations.slice(2), lastSeq: 3 })
    expect(made(await replayOperations(second, operations))).toEqual({ applied: [], lastSeq: 3 })
    // And the person goes on from there.
    made(await addVenue(second, 'd'))
    const newest = (await log(second)).at(-1)!
    expect(newest.seq).toBe(4)
    expect(newest.hlc > operations[2]!.hlc).toBe(true)
  })

  it('puts a large import of thousands of rows back', async () => {
    const first = await aWorkspace()
    await commit(first, { label }, async (write) =>
      ok(
        await write.insertMany(
          'venues',
          Array.from({ length: 2500 }, (_, at) => aVenueDraft({ name: `${at}` })),
        ),
      ),
    )
    const second = await aWorkspace()
    made(await replayOperations(second, throughTheJournal(await log(first)), await identityOf(first)))
    expect(await second.venues.toArray()).toEqual(await first.venues.toArray())
  })

  describe('refuses, and changes nothing, when', () => {
    async function three() {
      const first = await aWorkspace()
      for (const name of ['a', 'b', 'c']) await addVenue(first, name)
      return { operations: await log(first), identity: await identityOf(first), db: await aWorkspace() }
    }
    const isUntouched = async (db: Workspace) =>
      expect([await db.venues.count(), await db.operations.count(), await db.state.count()]).toEqual([0, 0, 0])

    it('one is missing', async () => {
      const { operations, identity, db } = await three()
      expect(await replayOperations(db, [operations[0]!, operations[2]!], identity)).toEqual({
        ok: false,
        reason: { kind: 'gap', seq: 3 },
      })
      await isUntouched(db)
    })

    it('one is a starting state, which keeps no changes', async () => {
      const { operations, identity, db } = await three()
      const base = { ...operations[1]!, kind: 'base' as const }
      expect(await replayOperations(db, [operations[0]!, base, operations[2]!], identity)).toEqual({
        ok: false,
        reason: { kind: 'needsSnapshot', seq: 2 },
      })
      await isUntouched(db)
    })

    it('one was made by a newer app', async () => {
      const { operations, identity, db } = await three()
      const newer = operations.map((operation) => ({ ...operation, schemaVersion: 99 }))
      expect(await replayOperations(db, newer, identity)).toEqual({
        ok: false,
        reason: { kind: 'newerSchema', seq: 1, version: 99 },
      })
      await isUntouched(db)
    })

    it('a row that one changes is not there', async () => {
      const { operations, identity, db } = await three()
      const change = { table: 'venues', id: 'ven_gone', before: { name: 'x' }, after: { name: 'y' } }
      const lost = [operations[0]!, { ...operations[1]!, changes: [change] }]
      expect(await replayOperations(db, lost, identity)).toEqual({
        ok: false,
        reason: { kind: 'missingRow', seq: 2, table: 'venues', id: 'ven_gone' },
      })
      await isUntouched(db)
    })

    it('nothing was written here yet and it is not said whose they are', async () => {
      const { operations, db } = await three()
      expect(await replayOperations(db, operations)).toEqual({ ok: false, reason: { kind: 'noIdentity', seq: 1 } })
      await isUntouched(db)
    })

    it('the database knows another one under that number', async () => {
      const { operations } = await three()
      const db = await aWorkspace()
      await addVenue(db, 'mine')
      expect(await replayOperations(db, operations)).toEqual({ ok: false, reason: { kind: 'otherOperation', seq: 1 } })
      expect((await db.venues.toArray()).map(({ name }) => name)).toEqual(['mine'])
    })
  })

  it('goes on after a starting state that a snapshot brought', async () => {
    const db = await aWorkspace()
    await withRows(db, { tasks: [aTask()] })
    const before = await exportWorkspace(db)
    await commit(db, { label }, async (write) => ok(await write.change('tasks', 'tsk_1', { title: 'new' })))
    const operations = await log(db)
    const copy = await aWorkspace()
    await commit(copy, { label, kind: 'base' }, async (write) => {
      await write.putRaw('tasks', before.tables['tasks'] ?? [])
      write.setState({ ...before.state!, lastSeq: 0 })
      return ok(null)
    })
    expect((await copy.state.get('state'))?.lastSeq).toBe(1)
    expect(await replayOperations(copy, operations.slice(1))).toMatchObject({ ok: true, value: { lastSeq: 2 } })
    expect(await copy.tasks.toArray()).toEqual(await db.tasks.toArray())
  })
})
