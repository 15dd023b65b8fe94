import { IDBFactory } from 'fake-indexeddb'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileDesk, type FileDesk } from '@/actions/recovery/file-desk'
import { replaceByWorker } from '@/actions/recovery/replace-with-backup'
import { exportWorkspaceFile } from '@/actions/workspace/export-workspace-file'
import { ok } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import { exportWorkspace } from '@/storage/backup/snapshot'
import type { Workspace } from '@/storage/database/workspace'
import { redo, undo } from '@/storage/history/undo'
import { commit } from '@/storage/writes/commit'
import { label, loadWords } from '@/words/create-words'
import { aCommunity } from '../../builders/an-event-bundle'
import { liveRows } from '../../builders/live-rows'
import { made } from '../../builders/made'
import { carryOut, randomChanges } from '../../builders/random-changes'
import { aWorkspace, TestClock } from '../../builders/workspace'

const { t } = await loadWords('en')
const ask = { appVersion: '0.2.0', shellVersion: 'test', reason: 'byHand', t, zone: 'Asia/Shanghai' } as const
const WHEN = '2026-11-21 14:05'

/** A desk that knows these workspaces under the names a and b. */
function aDesk(databases: Readonly<Record<string, Workspace>>) {
  return fileDesk({
    clock: new TestClock(),
    read: async (name) => (databases[name] ? exportWorkspace(databases[name]) : null),
    open: (name) => aWorkspace(new TestClock(), factoryOf(databases[name])),
  })
}

/** Where a workspace lies, so that it can be opened once more, as a worker does. */
function factoryOf(db: Workspace | undefined): IDBFactory {
  return (db?.given as { indexedDB?: IDBFactory } | undefined)?.indexedDB ?? new IDBFactory()
}

/** Replaces the workspace that the desk knows as a, as a window lets its worker do it. */
const replace = (db: Workspace, desk: FileDesk) =>
  replaceByWorker(db, async () => structuredClone(await desk.replace('a', WHEN)))

async function aCommunityOf(...names: readonly string[]): Promise<Workspace> {
  const db = await aWorkspace()
  await commit(db, { label: label('common.add') }, async (write) => {
    await write.insert('communities', aCommunity({ name: 'River Readers' }), write.idFor('communities'))
    for (const name of names) await write.insert('members', newMember(name))
    return ok(null)
  })
  return db
}

const add = (db: Workspace, name: string) =>
  commit(db, { label: label('common.add') }, async (write) => ok(await write.insert('members', newMember(name))))

describe('replacing with a backup', () => {
  it('P5 brings every live row to the state of the backup in one operation, and undo brings back what was there', async () => {
    await fc.assert(
      fc.asyncProperty(randomChanges, randomChanges, async (before, since) => {
        const db = await aCommunityOf('Ada')
        for (const change of before) await carryOut(db, change)
        const then = await liveRows(db)
        const { bytes } = await exportWorkspaceFile(db, ask)
        for (const change of since) await carryOut(db, change)
        const now = await liveRows(db)
        const operations = await db.operations.count()
        const desk = aDesk({ a: db })
        made(await desk.open(bytes))
        const plan = await desk.planReplace('a')
        if (!plan.ok) {
          expect(plan.reason).toBe('same')
          expect(now).toEqual(then)
          return
        }
        made(await replace(db, desk))
        expect(await liveRows(db)).toEqual(then)
        expect(await db.operations.count()).toBe(operations + 1)
        expect((await undo(db)).ok).toBe(true)
        expect(await liveRows(db)).toEqual(now)
        expect((await redo(db)).ok).toBe(true)
        expect(await liveRows(db)).toEqual(then)
      }),
      { numRuns: 40 },
    )
  })

  it('brings back rows that are nowhere any more, with the moment they were made', async () => {
    const lost = await aCommunityOf('Ada', 'Bo')
    const { bytes } = await exportWorkspaceFile(lost, ask)
    const then = await liveRows(lost)
    // The same data on another machine, where a row never arrived.
    const { state, tables } = await exportWorkspace(lost)
    const db = await aWorkspace(new TestClock(Date.UTC(2027, 0, 1)))
    await commit(db, { label: label('common.add'), kind: 'base' }, async (write) => {
      await write.putRaw('communities', tables['communities'] ?? [])
      await write.putRaw('members', tables['members']?.slice(0, 1) ?? [])
      write.setState(state!)
      return ok(null)
    })
    const desk = aDesk({ a: db })
    made(await desk.open(bytes))
    made(await desk.planReplace('a'))
    made(await replace(db, desk))
    expect(await liveRows(db)).toEqual(then)
    expect((await undo(db)).ok).toBe(true)
    expect(Object.keys((await liveRows(db))['members'] ?? {})).toHaveLength(1)
  })

  it('is refused for a backup of another community, and says so when there is nothing to change', async () => {
    const mine = await aCommunityOf('Ada')
    const theirs = await aCommunityOf('Bo')
    const desk = aDesk({ a: mine, b: theirs })
    made(await desk.open((await exportWorkspaceFile(theirs, ask)).bytes))
    expect(await desk.planReplace('a')).toEqual({ ok: false, reason: 'otherDataset' })
    expect(await desk.planReplace('b')).toEqual({ ok: false, reason: 'same' })
  })

  it('changes nothing when something was written after it was worked out', async () => {
    const db = await aCommunityOf('Ada')
    const { bytes } = await exportWorkspaceFile(db, ask)
    await add(db, 'Bo')
    const desk = aDesk({ a: db })
    made(await desk.open(bytes))
    made(await desk.planReplace('a'))
    await add(db, 'Cy')
    const before = await liveRows(db)
    expect(await replace(db, desk)).toEqual({ ok: false, reason: 'changedMeanwhile' })
    expect(await liveRows(db)).toEqual(before)
  })
})

describe('a file on the desk', () => {
  it('tells what it holds and how it differs, without handing out its rows', async () => {
    const db = await aCommunityOf('Ada', 'Bo')
    const { bytes } = await exportWorkspaceFile(db, ask)
    await add(db, 'Cy')
    const desk = aDesk({ a: db })
    const facts = made(await desk.open(bytes))
    expect(facts).toMatchObject({ communityName: 'River Readers', reason: 'byHand', danglingCount: 0 })
    expect(facts).not.toHaveProperty('content')
    expect(await desk.difference('a')).toEqual([
      {
        table: 'members',
        added: { count: 0, names: [] },
        removed: { count: 1, names: ['Cy'] },
        changed: { count: 0, names: [] },
      },
    ])
  })

  it('is laid aside by one that cannot be read', async () => {
    const desk = aDesk({})
    made(await desk.open((await exportWorkspaceFile(await aCommunityOf('Ada'), ask)).bytes))
    expect(await desk.open(new Uint8Array())).toEqual({ ok: false, reason: { kind: 'empty' } })
    await expect(desk.restore('new', { kind: 'move' })).rejects.toThrow('No file')
  })
})
