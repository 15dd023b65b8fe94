import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { newCue } from '@/domain/run-sheet/cue-rules'
import { checkRows } from '@/storage/backup/check-rows'
import { importWorkspace } from '@/storage/backup/import-workspace'
import { exportWorkspace, type Snapshot } from '@/storage/backup/snapshot'
import { SCHEMA_VERSION } from '@/storage/database/tables'
import type { Workspace } from '@/storage/database/workspace'
import { readUndoState, redo, undo } from '@/storage/history/undo'
import { commit } from '@/storage/writes/commit'
import { aCommunity } from '../../builders/an-event-bundle'
import { anEventPlan } from '../../builders/an-event-plan'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

/** A version that a later app might write. */
const LATER = SCHEMA_VERSION + 1

const label = (key: string) => ({ key, params: {} })

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('🎉👩‍👩‍👧', 'שלום עולם', '\u0000', 'é', '长'.repeat(50_000)),
)

/** A record with any keys as own fields, `__proto__` among them. */
const record = fc
  .array(fc.tuple(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', '会')), text), { maxLength: 4 })
  .map(
    (fields) =>
      JSON.parse(
        `{${fields.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
      ) as Record<string, string>,
  )

async function filled(name: string, note: string, custom: Record<string, string>): Promise<Workspace> {
  const db = await aWorkspace()
  await commit(db, { label: label('a') }, async (write) => {
    const member = await write.insert('members', { ...newMember(name), note, otherNames: [note] })
    const event = await write.insert(
      'eventPlans',
      anEventPlan({ title: name, ownerId: member.id }),
      write.idFor('eventPlans'),
    )
    await write.insert('cues', { ...newCue(event.id, 'a0', { title: note }), custom })
    return ok(null)
  })
  await commit(db, { label: label('b') }, async (write) => {
    const [member] = await db.members.toArray()
    if (member) await write.change('members', member.id, { note: `${note}!` })
    return ok(null)
  })
  await commit(db, { label: label('c') }, async (write) => {
    const [cue] = await db.cues.toArray()
    if (cue) await write.remove('cues', cue.id)
    return ok(null)
  })
  return db
}

async function moved(from: Workspace): Promise<{ to: Workspace; before: Snapshot; after: Snapshot }> {
  const before = await exportWorkspace(from)
  const tables = JSON.parse(JSON.stringify(before.tables)) as Snapshot['tables']
  const to = await aWorkspace()
  made(await importWorkspace(to, made(checkRows(tables, SCHEMA_VERSION))))
  return { to, before, after: await exportWorkspace(to) }
}

describe('a workspace brought back from its rows', () => {
  it('P10 holds exactly what was in it: rows, stamps, tombstones and log', async () => {
    await fc.assert(
      fc.asyncProperty(text, text, record, async (name, note, custom) => {
        const { before, after } = await moved(await filled(name, note, custom))
        const { state: oldState, ...oldTables } = before.tables
        const { state: newState, ...newTables } = after.tables
        // Text comparison: deep equality of the test runner does not look at an own `__proto__`.
        expect(JSON.stringify(newTables)).toBe(JSON.stringify(oldTables))
        expect(newState).toHaveLength(oldState?.length ?? 0)
      }),
      { numRuns: 15 },
    )
  })

  it('goes on with undo and redo where it was', async () => {
    const { to } = await moved(await filled('a', 'b', {}))
    expect((await readUndoState(to)).undo).toEqual(label('c'))
    made(await undo(to))
    expect((await to.cues.toArray())[0]?.deleted).toBe(0)
    made(await undo(to))
    expect((await to.members.toArray())[0]?.note).toBe('b')
    made(await redo(to))
    expect((await to.members.toArray())[0]?.note).toBe('b!')
  })

  it('is the same data on another device, in a new epoch, and later changes come later', async () => {
    const { to, before, after } = await moved(await filled('a', 'b', {}))
    expect(after.state?.datasetId).toBe(before.state?.datasetId)
    expect(after.state?.deviceId).not.toBe(before.state?.deviceId)
    expect(after.state?.epoch).toBe((before.state?.epoch ?? 0) + 1)
    await commit(to, { label: label('d') }, async (write) => ok(await write.insert('members', newMember('x'))))
    const newest = (await to.operations.orderBy('seq').last())!
    expect(newest.seq).toBe((before.state?.lastSeq ?? 0) + 1)
    expect(newest.hlc > (before.state?.hlc ?? '')).toBe(true)
  })

  it('P10 as a copy is a set of data of its own, under its own name, and all else is as it was', async () => {
    const from = await filled('a', 'b', {})
    await commit(from, { label: label('e') }, async (write) =>
      ok(await write.insert('communities', aCommunity({ name: 'River' }), write.idFor('communities'))),
    )
    const before = await exportWorkspace(from)
    const to = await aWorkspace()
    made(
      await importWorkspace(to, made(checkRows(before.tables, SCHEMA_VERSION)), { kind: 'copy', name: 'River (copy)' }),
    )
    const after = await exportWorkspace(to)
    expect(after.state?.datasetId).toBeTruthy()
    expect(after.state?.datasetId).not.toBe(before.state?.datasetId)
    expect(after.communityName).toBe('River (copy)')
    const { state: _, communities: __, ...rest } = before.tables
    expect(after.tables).toMatchObject(rest)
    expect(await exportWorkspace(from)).toEqual(before)
  })

  it('is refused where there is something already, and leaves that alone', async () => {
    const db = await filled('mine', '', {})
    const other = await exportWorkspace(await filled('theirs', '', {}))
    expect(await importWorkspace(db, made(checkRows(other.tables, SCHEMA_VERSION)))).toEqual({
      ok: false,
      reason: 'notEmpty',
    })
    expect((await db.members.toArray()).map(({ name }) => name)).toEqual(['mine'])
  })

  it('brings nothing when the database refuses a row halfway', async () => {
    const content = made(checkRows((await exportWorkspace(await filled('a', 'b', {}))).tables, SCHEMA_VERSION))
    const operations = content.tables['operations'] ?? []
    const to = await aWorkspace()
    await expect(
      importWorkspace(to, { ...content, tables: { ...content.tables, operations: [...operations, ...operations] } }),
    ).rejects.toThrow()
    expect(await to.members.count()).toBe(0)
    expect(await to.state.count()).toBe(0)
  })
})

describe('rows from outside', () => {
  const tablesOf = async () => (await exportWorkspace(await filled('a', 'b', {}))).tables

  it('may carry fields that this app does not know, and keep them', async () => {
    const tables = await tablesOf()
    const members = (tables['members'] ?? []).map((row) => ({ ...row, pronouns: 'she' }))
    const to = await aWorkspace()
    made(await importWorkspace(to, made(checkRows({ ...tables, members }, SCHEMA_VERSION))))
    expect((await to.members.toArray())[0]).toMatchObject({ pronouns: 'she' })
  })

  it('are refused with table, row and field when the shape is wrong', async () => {
    const tables = await tablesOf()
    const [member] = tables['members'] ?? []
    for (const [wrong, field] of [
      [{ name: 7 }, 'name'],
      [{ phones: ['1', 2] }, 'phones.1'],
      [{ deleted: 2 }, 'deleted'],
      [{ id: 'ven_1' }, 'id'],
    ] as const) {
      const result = checkRows({ ...tables, members: [{ ...member, ...wrong }] }, SCHEMA_VERSION)
      expect(result).toMatchObject({ ok: false, reason: { kind: 'badRow', table: 'members', field } })
    }
    expect(checkRows({ ...tables, members: [member!, member!] }, SCHEMA_VERSION)).toMatchObject({
      reason: { kind: 'badRow', field: 'id' },
    })
  })

  it('are refused when only a newer app can read them', async () => {
    const tables = await tablesOf()
    const state = (tables['state'] ?? []).map((row) => ({ ...row, minReaderVersion: LATER }))
    expect(checkRows({ ...tables, state }, LATER)).toEqual({
      ok: false,
      reason: { kind: 'newerSchema', version: LATER },
    })
    expect(checkRows({ ...tables, seatings: [] }, LATER)).toMatchObject({ reason: { kind: 'newerSchema' } })
    // A newer schema that says that this app may still read it is read.
    expect(checkRows(tables, LATER).ok).toBe(true)
  })

  it('may name rows that are nowhere; that is listed and not a reason to refuse', async () => {
    const tables = await tablesOf()
    const { members: _, ...rest } = tables
    const checked = made(checkRows(rest, SCHEMA_VERSION))
    const [event] = tables['eventPlans'] ?? []
    expect(checked.dangling).toEqual([
      { table: 'eventPlans', id: event?.['id'], field: 'ownerId', missing: event?.['ownerId'] },
    ])
    expect(made(checkRows(tables, SCHEMA_VERSION)).dangling).toEqual([])
  })
})
