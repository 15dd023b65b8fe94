import { describe, expect, it } from 'vitest'
import { applyChanges } from '@/actions/recovery/apply-changes'
import { ok } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import { newMember } from '@/domain/member/new-member'
import { readChangesFile } from '@/exchange/workspace-file/read-changes-file'
import { writeChangesFile, type ChangesFile } from '@/exchange/workspace-file/write-changes-file'
import { exportWorkspace } from '@/storage/backup/snapshot'
import type { Workspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import { readLastSeq } from '@/storage/reads/last-seq'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { liveRows } from '../../builders/live-rows'
import { made } from '../../builders/made'
import { aWorkspace } from '../../builders/workspace'

const names = async (db: Workspace) =>
  (await db.members.toArray()).filter((row) => row.deleted === 0).map(({ name }) => name)

/** A desk, and the same desk as it was before its last changes, with those changes as a file. */
async function lostAfter(change: (db: Workspace) => Promise<unknown>) {
  const went = await aWorkspace()
  const ada = made(
    await commit(went, { label: label('common.add') }, async (write) =>
      ok(await write.insert('members', newMember('Ada'))),
    ),
  )
  const { state, tables } = await exportWorkspace(went)
  const before = await readLastSeq(went)
  await change(went)
  const operations = await went.operations.where('seq').above(before).sortBy('seq')

  const db = await aWorkspace()
  await commit(db, { label: label('common.add'), kind: 'base' }, async (write) => {
    await write.putRaw('members', tables['members'] ?? [])
    write.setState(state!)
    return ok(null)
  })
  const content: ChangesFile = {
    appVersion: '0.2.0',
    schemaVersion: 1,
    datasetId: state!.datasetId,
    deviceId: state!.deviceId,
    epoch: 1,
    lastSeq: before,
    communityName: 'River Readers',
    createdAt: 5,
    operations,
  }
  return { went, db, ada, file: made(await readChangesFile(await writeChangesFile(content))) }
}

const rename = (db: Workspace, name: string) =>
  commit(db, { label: label('common.edit') }, async (write) => {
    const [ada] = await db.members.toArray()
    if (ada) await write.change('members', ada.id, { name })
    return ok(null)
  })
const add = (db: Workspace, name: string) =>
  commit(db, { label: label('common.add') }, async (write) => ok(await write.insert('members', newMember(name))))
const remove = (db: Workspace) =>
  commit(db, { label: label('common.delete') }, async (write) => {
    const last = (await db.members.toArray()).at(-1)
    if (last) await write.remove('members', last.id)
    return ok(null)
  })

describe('changes that were not saved', () => {
  it('are saved after all, as one change under its own name, and can be undone', async () => {
    const { db, file } = await lostAfter((went) => rename(went, 'Ada Lovelace'))
    expect(made(await applyChanges(db, file))).toEqual({ changes: 1 })
    expect(await names(db)).toEqual(['Ada Lovelace'])
    expect((await db.operations.orderBy('seq').last())?.label).toEqual(label('common.edit'))
    made(await undo(db))
    expect(await names(db)).toEqual(['Ada'])
  })

  it('are all saved or none, in their order, what was made and deleted again included', async () => {
    const { went, db, file } = await lostAfter(async (went) => {
      await rename(went, 'A')
      await add(went, 'Bo')
      await rename(went, 'Ada L.')
      await add(went, 'Cy')
      await remove(went)
    })
    expect(file.operations).toHaveLength(5)
    const before = await readLastSeq(db)
    expect(made(await applyChanges(db, file))).toEqual({ changes: 5 })
    expect(await names(db)).toEqual(await names(went))
    expect(await readLastSeq(db)).toBe(before + 1)
    made(await undo(db))
    expect(await names(db)).toEqual(['Ada'])
  })

  it('are not saved a second time', async () => {
    const { db, file } = await lostAfter((went) => add(went, 'Bo'))
    made(await applyChanges(db, file))
    const before = await liveRows(db)
    expect(await applyChanges(db, file)).toEqual({ ok: false, reason: { kind: 'already' } })
    expect(await liveRows(db)).toEqual(before)
  })

  it('that did arrive are known by the log', async () => {
    const { went, file } = await lostAfter((went) => rename(went, 'A'))
    await rename(went, 'B')
    expect(await applyChanges(went, file)).toEqual({ ok: false, reason: { kind: 'already' } })
    expect(await names(went)).toEqual(['B'])
  })

  it('are refused when what they changed was changed again since; nothing of them is saved then', async () => {
    const { db, file } = await lostAfter(async (went) => {
      await add(went, 'Bo')
      await rename(went, 'A')
    })
    await rename(db, 'Somebody else')
    const before = await liveRows(db)
    expect(await applyChanges(db, file)).toEqual({
      ok: false,
      reason: { kind: 'noLongerFits', label: label('common.edit') },
    })
    expect(await liveRows(db)).toEqual(before)
  })

  it('are refused in another community, and when only a newer app understands them', async () => {
    const { db, file } = await lostAfter((went) => rename(went, 'A'))
    const newer = file.operations.map((operation): Operation => ({ ...operation, schemaVersion: 99 }))
    const odd = file.operations.map((operation): Operation => ({
      ...operation,
      changes: [{ table: 'seatings', id: 'x', before: null, after: {} }],
    }))
    expect(await applyChanges(db, { ...file, datasetId: 'other' })).toMatchObject({ reason: { kind: 'otherDataset' } })
    expect(await applyChanges(db, { ...file, operations: newer })).toMatchObject({ reason: { kind: 'newer' } })
    expect(await applyChanges(db, { ...file, operations: odd })).toMatchObject({ reason: { kind: 'newer' } })
    expect(await names(db)).toEqual(['Ada'])
  })
})
