import fc from 'fast-check'
import { IDBFactory } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { addToList } from '@/actions/attendance/add-to-list'
import { addMember } from '@/actions/member/add-member'
import { changeMember } from '@/actions/member/change-member'
import { removeMember } from '@/actions/member/remove-member'
import { importSignUps } from '@/actions/sign-ups/import-sign-ups'
import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import type { EventPlanId, MemberId, OperationId } from '@/domain/common/id'
import { ok } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import { checkRows } from '@/storage/backup/check-rows'
import { importWorkspace } from '@/storage/backup/import-workspace'
import { exportWorkspace } from '@/storage/backup/snapshot'
import { SCHEMA_VERSION } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { readNextSteps } from '@/storage/history/log-entries'
import { redo, undo } from '@/storage/history/undo'
import { redoOperation, undoOperation } from '@/storage/history/undo-operation'
import { commit } from '@/storage/writes/commit'
import { replayOperations } from '@/storage/writes/replay'
import { label } from '@/words/create-words'
import { withEvent } from '../builders/a-door'
import { signUps } from '../builders/a-sign-up'
import { done } from '../builders/done'
import { PlainModel } from '../builders/plain-model'
import { aWorkspace, TestClock } from '../builders/workspace'

/** The real thing: a database that can be left and opened again. */
interface Real {
  db: Workspace
  factory: IDBFactory
  readonly clock: TestClock
  readonly eventId: EventPlanId
}

type Command = fc.AsyncCommand<PlainModel, Real>

/** The members made by hand that are in the book; imported ones are left to the import. */
function people(model: PlainModel): MemberId[] {
  return Object.entries(model.live).flatMap(([key, row]) =>
    key.startsWith('members ') && row['phone'] === '' ? [key.split(' ')[1] as MemberId] : [],
  )
}

const pick = <T>(from: readonly T[], which: number): T | undefined => from[which % Math.max(from.length, 1)]

async function newestOf({ db }: Real): Promise<Operation> {
  const operation = await db.operations.orderBy('seq').last()
  if (!operation) throw new Error('The log is empty')
  return operation
}

/** A command of the model-based test: what it is called, and what it does to both. */
function command(name: string, run: (model: PlainModel, real: Real) => Promise<void>): Command {
  return {
    check: () => true,
    run: async (model, real) => {
      await run(model, real)
      await agree(model, real)
    },
    toString: () => name,
  }
}

/** The live rows are those of the model, the numbers have no gap, and the state names the newest one. */
async function agree(model: PlainModel, { db }: Real): Promise<void> {
  expect(await shown(db)).toEqual(model.live)
  const log = await db.operations.orderBy('seq').toArray()
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, at) => at + 1))
  expect(log.map(({ id }) => id)).toEqual(model.log.map(({ id }) => id))
  expect((await db.state.get('state'))?.lastSeq).toBe(log.length)
  const { undo, redo } = await readNextSteps(db)
  expect({ undo, redo }).toEqual(model.next)
}

async function shown(db: Workspace): Promise<Record<string, object>> {
  const [members, attendances, imports, events] = await Promise.all([
    db.members.toArray(),
    db.attendances.toArray(),
    db.signUpImports.toArray(),
    db.eventPlans.toArray(),
  ])
  const rows: (readonly [string, { readonly deleted: 0 | 1 }])[] = [
    ...members.map(
      ({ id, name, note, phones, deleted }) =>
        [`members ${id}`, { name, note, phone: phones[0] ?? '', deleted }] as const,
    ),
    ...attendances.map(
      ({ id, eventId, memberId, deleted }) => [`attendances ${id}`, { eventId, memberId, deleted }] as const,
    ),
    ...imports.map(({ id, eventId, deleted }) => [`signUpImports ${id}`, { eventId, deleted }] as const),
    ...events.map(({ id, title, deleted }) => [`eventPlans ${id}`, { title, deleted }] as const),
  ]
  return Object.fromEntries(rows.filter(([, row]) => row.deleted === 0).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const add = (name: string) =>
  command(`add ${name}`, async (model, real) => {
    const id = done(await addMember(real.db, { name }))
    model.do((await newestOf(real)).id, { [`members ${id}`]: { name, note: '', phone: '', deleted: 0 } })
  })

const edit = (field: 'name' | 'note', which: number, text: string) =>
  command(`edit ${field} of ${which} to ${text}`, async (model, real) => {
    const id = pick(people(model), which)
    if (!id) return
    done(await changeMember(real.db, { id, fields: { [field]: text } }))
    if (model.rows.get(`members ${id}`)?.[field] !== text)
      model.do((await newestOf(real)).id, { [`members ${id}`]: { [field]: text } })
  })

const editTwice = (which: number, text: string) =>
  command(`edit ${which} twice in one go, at last to ${text}`, async (model, real) => {
    const id = pick(people(model), which)
    if (!id) return
    const key = `members ${id}`
    if (model.rows.get(key)?.['name'] === text) return
    const said = { label: label('people.changes.changed', { name: text }) }
    const twice = commit(real.db, said, async (write) => {
      await write.change('members', id, { name: 'on the way' })
      await write.change('members', id, { name: text })
      return ok(null)
    })
    done(await twice)
    model.do((await newestOf(real)).id, { [key]: { name: text } })
  })

const remove = (which: number) =>
  command(`delete ${which}`, async (model, real) => {
    const id = pick(people(model), which)
    if (!id) return
    done(await removeMember(real.db, { id }))
    model.do((await newestOf(real)).id, { [`members ${id}`]: { deleted: 1 } })
  })

const putOnList = (which: number) =>
  command(`put ${which} on the list`, async (model, real) => {
    const memberId = pick(people(model), which)
    if (!memberId || model.live[`eventPlans ${real.eventId}`] === undefined) return
    const key = `attendances ${attendanceIdOf(real.eventId, memberId)}`
    const result = await addToList(real.db, { eventId: real.eventId, memberId })
    expect(result.ok).toBe(model.live[key] === undefined)
    if (!result.ok) return
    const again = model.rows.has(key)
    model.do((await newestOf(real)).id, {
      [key]: again ? { deleted: 0 } : { eventId: real.eventId, memberId, deleted: 0 },
    })
  })

const PHONES = ['13900000101', '13900000102', '13900000103']

const importList = (which: readonly number[]) =>
  command(`import ${which.join(' ')}`, async (model, real) => {
    const { db, eventId } = real
    const known = Object.values(model.live).map((row) => row['phone'])
    const wanted = [...new Set(which)].map((at) => ({ name: `来宾${at}`, phone: PHONES[at] ?? '' }))
    const twice = wanted.some(({ phone }) => known.filter((one) => one === phone).length > 1)
    if (twice || wanted.length === 0 || model.live[`eventPlans ${eventId}`] === undefined) return
    const before = new Set(await db.members.toCollection().primaryKeys())
    const entries = signUps(...wanted.map(({ name, phone }) => ({ name, phones: [phone] })))
    const ask = { eventId, fileName: 'list.csv', platform: 'generic', entries, rows: entries.length, rejected: 0 }
    const { importId } = done(await importSignUps(db, ask))
    const fresh = wanted.filter(({ phone }) => !known.includes(phone))
    expect(importId === null).toBe(fresh.length === 0)
    if (importId === null) return
    const made = (await db.members.toArray()).filter(({ id }) => !before.has(id))
    expect(made.map(({ name }) => name).sort()).toEqual(fresh.map(({ name }) => name).sort())
    const changes: Record<string, Record<string, unknown>> = { [`signUpImports ${importId}`]: { eventId, deleted: 0 } }
    for (const { name, phone } of fresh) {
      const id = made.find((member) => member.name === name)?.id ?? 'mem_none'
      changes[`members ${id}`] = { name, note: '', phone, deleted: 0 }
      changes[`attendances ${attendanceIdOf(eventId, id)}`] = { eventId, memberId: id, deleted: 0 }
    }
    model.do((await newestOf(real)).id, changes)
  })

const step = (kind: 'undo' | 'redo') =>
  command(kind, async (model, real) => {
    const about = model.next[kind]
    const possible = about !== null && model.canTakeBack(about)
    const result = await (kind === 'undo' ? undo(real.db) : redo(real.db))
    expect(result.ok).toBe(possible)
    if (possible) model.takeBack(about, (await newestOf(real)).id)
  })

const takeBack = (which: number, again: boolean) =>
  command(`${again ? 'redo' : 'undo'} operation ${which}`, async (model, real) => {
    const entry = pick(model.log, which)
    if (!entry) return
    const tip = model.tip(entry.id)
    const possible = (tip.kind === 'undo') === again && model.canTakeBack(tip.id)
    const id = entry.id as OperationId
    const result = await (again ? redoOperation(real.db, id) : undoOperation(real.db, id))
    expect(result.ok).toBe(possible)
    if (possible) model.takeBack(tip.id, (await newestOf(real)).id)
  })

const kill = command('kill', async (_model, real) => {
  // The old object is left as it is, as a killed process leaves it; nothing is closed or told.
  real.db = await aWorkspace(real.clock, real.factory)
})

const dieInTheMiddle = (which: number) =>
  command(`die while writing ${which}`, async (model, real) => {
    const id = pick(people(model), which)
    const dying = commit(real.db, { label: label('common.add') }, async (write) => {
      if (id) await write.change('members', id, { name: 'half' })
      await write.remove('eventPlans', real.eventId)
      throw new Error('died')
    })
    await expect(dying).rejects.toThrow('died')
    real.db = await aWorkspace(real.clock, real.factory)
  })

const restore = command('restore', async (_model, real) => {
  const { tables } = await exportWorkspace(real.db)
  const factory = new IDBFactory()
  const db = await aWorkspace(real.clock, factory)
  done(await importWorkspace(db, done(checkRows(tables, SCHEMA_VERSION))))
  real.db.close()
  Object.assign(real, { db, factory })
})

const text = fc.constantFrom('甲', '乙', 'Ada', '早到')
const which = fc.nat(40)

const COMMANDS = [
  text.map(add),
  fc.tuple(fc.constantFrom('name' as const, 'note' as const), which, text).map((args) => edit(...args)),
  fc.tuple(fc.constant('name' as const), which, text).map((args) => edit(...args)),
  fc.tuple(which, text).map((args) => editTwice(...args)),
  which.map(remove),
  which.map(putOnList),
  fc.array(fc.nat(2), { minLength: 1, maxLength: 3 }).map(importList),
  fc.constant(step('undo')),
  fc.constant(step('redo')),
  fc.tuple(which, fc.constant(false)).map((args) => takeBack(...args)),
  fc.tuple(which, fc.boolean()).map((args) => takeBack(...args)),
  fc.constant(kill),
  which.map(dieInTheMiddle),
  fc.constant(restore),
]

it('a workspace is what was done in it: after any doing, undoing, killing and restoring it equals a plain model', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 40, size: '+1' }), async (commands) => {
      const clock = new TestClock()
      const factory = new IDBFactory()
      const db = await aWorkspace(clock, factory)
      const eventId = await withEvent(db, { title: '读者之夜' })
      const model = new PlainModel()
      const real: Real = { db, factory, clock, eventId }
      model.do((await newestOf(real)).id, { [`eventPlans ${eventId}`]: { title: '读者之夜', deleted: 0 } })
      await fc.asyncModelRun(() => ({ model, real }), commands)

      // The log alone is enough to build all of it again.
      const again = await aWorkspace(clock, new IDBFactory())
      const state = await real.db.state.get('state')
      const { datasetId, deviceId, epoch } = state ?? { datasetId: '', deviceId: '', epoch: 1 }
      const log = await real.db.operations.orderBy('seq').toArray()
      done(await replayOperations(again, log, { datasetId, deviceId, epoch }))
      expect(await shown(again)).toEqual(model.live)
      real.db.close()
      again.close()
    }),
    { numRuns: 60, interruptAfterTimeLimit: 18_000, markInterruptAsFailure: false },
  )
}, 60_000)
