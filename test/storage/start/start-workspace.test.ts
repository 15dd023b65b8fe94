import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { startCommunity } from '@/actions/community/start-community'
import { addMember } from '@/actions/member/add-member'
import { openWorkspaceFile } from '@/actions/workspace/open-workspace-file'
import { ok } from '@/domain/common/result'
import type { JournalKey } from '@/domain/safety/journal'
import { openWorkspace, type Workspace, type WorkspaceOptions } from '@/storage/database/workspace'
import { newWorkspaceName } from '@/storage/database/workspaces'
import { JournalKeeper } from '@/storage/start/journal-keeper'
import { openToRead } from '@/storage/start/open-to-read'
import { readMark } from '@/storage/start/read-mark'
import { rebuiltName } from '@/storage/start/rebuilt-name'
import type { StartAsk, StartOutcome } from '@/storage/start/start-ask'
import { startOthers } from '@/storage/start/start-others'
import { startWorkspace } from '@/storage/start/start-workspace'
import { tryWriting } from '@/storage/start/try-writing'
import { aKeeping, type KeptInMemory } from '../../builders/a-keeping'
import { done } from '../../builders/done'
import { TestClock } from '../../builders/workspace'

/** One laptop: its browser's databases, its folders, and an app that can be started on it again and again. */
class Laptop {
  readonly clock = new TestClock()
  readonly keeping = aKeeping()
  readonly name = newWorkspaceName()
  factory = new IDBFactory()
  remembered: JournalKey | null = null
  free: number | null = null
  /** Stands in the place of the folders where a test makes them unreadable. */
  shell: Partial<KeptInMemory> = {}

  get options(): WorkspaceOptions {
    return { indexedDB: this.factory, IDBKeyRange }
  }

  get ask(): StartAsk {
    return {
      keeping: { ...this.keeping, ...this.shell },
      clock: this.clock,
      options: this.options,
      remembered: () => this.remembered,
      freeBytes: async () => this.free,
      thorough: true,
      openBackup: async (bytes) => {
        const opened = await openWorkspaceFile(bytes)
        return opened.ok ? opened.value.content : null
      },
      backUpOlder: async () => ok(null),
    }
  }

  /** Works on the workspace as the app does, with a journal that hears of every change; tells what is there at the end. */
  async work(act: (db: Workspace) => Promise<void>, name = this.name): Promise<Everything> {
    const db = await openWorkspace(name, this.clock, this.options)
    if ((await readMark(db)) === null)
      done(
        await startCommunity(db, { name: '沙龙', city: '', currency: 'CNY', zone: 'Asia/Shanghai', organiser: '小陈' }),
      )
    const mark = (await readMark(db))!
    const heads = await this.keeping.listJournals()
    const head = heads.find(({ datasetId }) => datasetId === mark.datasetId)
    const keeper = new JournalKeeper(db, this.keeping, { mark, journaledSeq: head?.lastSeq ?? 0, needsBackup: false })
    const stop = keeper.start()
    await act(db)
    expect(await keeper.flush()).toBe(true)
    stop()
    const all = await everythingIn(db)
    db.close()
    return all
  }

  start(name = this.name): Promise<StartOutcome> {
    return startWorkspace(name, this.ask)
  }

  /** The browser threw all its databases away. */
  wipe(): void {
    this.factory = new IDBFactory()
  }

  /** The names of the databases that are there. */
  async databases(): Promise<string[]> {
    return (await this.factory.databases()).flatMap(({ name }) => (name === undefined ? [] : [name]))
  }
}

type Everything = Record<string, unknown[]>

async function everythingIn(db: Workspace): Promise<Everything> {
  const all: Everything = {}
  for (const table of db.tables) all[table.name] = await table.orderBy(':id').toArray()
  return all
}

function opened(outcome: StartOutcome): StartOutcome & { kind: 'open' } {
  if (outcome.kind !== 'open') throw new Error(JSON.stringify(outcome))
  return outcome
}

const add =
  (...names: string[]) =>
  async (db: Workspace) => {
    for (const name of names) done(await addMember(db, { name }))
  }

/** Without the one field that tells a rebuild with losses from the time before. */
function exceptEpoch(all: Everything): Everything {
  return { ...all, state: (all['state'] ?? []).map((state) => ({ ...(state as object), epoch: 0 })) }
}

/** A laptop with a community, a backup in the middle and changes after it. */
async function laptop() {
  const here = new Laptop()
  await here.work(add('李萌', '王五'))
  await here.work(async (db) => here.keeping.backUpOf(db, 'start'))
  const all = await here.work(add('张三', '赵六'))
  const key = all['state']?.[0] as JournalKey
  return { here, all, key }
}

describe('the start of a workspace', () => {
  it('opens what is whole without a word', async () => {
    const { here, all } = await laptop()
    const { db, notice, beginning } = opened(await here.start())
    expect(notice).toBeNull()
    expect(beginning).toMatchObject({ journaledSeq: 5, needsBackup: false, mark: { lastSeq: 5 } })
    expect(await everythingIn(db)).toEqual(all)
  })

  it('P3 brings everything back after the databases were wiped, from the backup and the journal after it', async () => {
    const { here, all } = await laptop()
    here.wipe()
    const { db, notice, beginning } = opened(await here.start())
    expect(await everythingIn(db)).toEqual(all)
    expect(db.name).toBe(here.name)
    expect(notice).toMatchObject({ found: 'missing', communityName: '沙龙', replayed: 2, reached: 5, missing: 0 })
    expect(notice?.backupAt).not.toBeNull()
    expect(beginning).toMatchObject({ journaledSeq: 5, needsBackup: false })
  })

  it('P3 is quiet again at the next start, and goes on in the same journal', async () => {
    const { here, all } = await laptop()
    here.wipe()
    opened(await here.start()).db.close()
    expect(opened(await here.start()).notice).toBeNull()
    const later = await here.work(add('新来的'))
    expect(later['members']).toHaveLength(all['members']!.length + 1)
    expect((await here.keeping.listJournals())[0]).toMatchObject({ firstSeq: 1, lastSeq: 6, condition: 'whole' })
  })

  it('P3 carries out what an older state of the database lacks', async () => {
    const { here, all } = await laptop()
    const older = await olderBy(here, 2)
    const { db, notice } = opened(await older.start())
    expect(await everythingIn(db)).toEqual(all)
    expect(notice).toMatchObject({ found: 'older', backupAt: null, replayed: 2, reached: 5, missing: 0 })
  })

  it('P3 goes back to the backup when the journal is lost with the database, and says how far it got', async () => {
    const { here, key } = await laptop()
    here.wipe()
    here.remembered = key
    here.keeping.disk.files.clear()
    const { db, notice, beginning } = opened(await here.start())
    expect((await db.members.toArray()).map(({ name }) => name)).toEqual(['李萌', '王五'])
    expect(notice).toMatchObject({ found: 'missing', replayed: 0, reached: 3 })
    // The log came along in the backup; the new journal gets it from there.
    expect(beginning).toMatchObject({ journaledSeq: 0, needsBackup: false })
  })

  it('P3 takes what stands before the damage of a broken journal and names what may be missing', async () => {
    const { here, key } = await laptop()
    here.wipe()
    // Damage in the line of the change before the last one.
    const { operations } = await here.keeping.readJournal(key, 0)
    here.keeping.disk.damage(key, -((operations.at(-1)?.length ?? 0) + 400))
    const { db, notice, beginning } = opened(await here.start())
    expect((await db.members.toArray()).map(({ name }) => name)).toEqual(['李萌', '王五'])
    expect(notice).toMatchObject({ replayed: 0, reached: 3, missing: 2 })
    expect(beginning).toMatchObject({ needsBackup: true, journaledSeq: 3, mark: { epoch: 2 } })
    expect(here.keeping.disk.aside).toHaveLength(1)
  })

  it('never carries out the lost changes on top of new ones that have their numbers', async () => {
    const { here, key } = await laptop()
    here.wipe()
    here.keeping.disk.damage(key, -600)
    opened(await here.start()).db.close()
    const all = await here.work(async (db) => {
      await add('另一个人', '又一个人')(db)
      await here.keeping.backUpOf(db, 'start')
    })
    here.wipe()
    const { db } = opened(await here.start())
    expect(await everythingIn(db)).toEqual(all)
  })

  it('puts a damaged journal aside when the database is whole, and asks for a backup', async () => {
    const { here, all, key } = await laptop()
    here.keeping.disk.damage(key, 700)
    const { db, notice, beginning } = opened(await here.start())
    expect(await everythingIn(db)).toEqual(all)
    expect(notice).toBeNull()
    expect(beginning).toMatchObject({ journaledSeq: 5, needsBackup: true })
    expect((await here.keeping.listJournals())[0]).toMatchObject({ lastSeq: 5, condition: 'whole' })
  })

  it('writes the journal anew from the log when it is gone and the database is whole', async () => {
    const { here, all } = await laptop()
    here.keeping.disk.files.clear()
    const { db, notice, beginning } = opened(await here.start())
    expect(notice).toBeNull()
    const keeper = new JournalKeeper(db, here.keeping, beginning)
    keeper.start()
    expect(await keeper.flush()).toBe(true)
    db.close()
    here.wipe()
    expect(await everythingIn(opened(await here.start()).db)).toEqual(all)
  })

  it('rebuilds beside a database that holds another community, and leaves that one alone', async () => {
    const { here, all } = await laptop()
    here.wipe()
    const stranger = new Laptop()
    stranger.factory = here.factory
    const strange = await stranger.work(add('陌生人'), here.name)
    const { db, notice } = opened(await here.start())
    expect(db.name).toBe(rebuiltName(here.name))
    expect(await everythingIn(db)).toEqual(all)
    expect(notice).toMatchObject({ found: 'otherData', missing: 0 })
    const left = await openWorkspace(here.name, here.clock, here.options)
    expect(await everythingIn(left)).toEqual(strange)
  })

  it('rebuilds beside a database whose reads fail, and finds the rebuilt one again when it is asked for the old', async () => {
    const { here, all } = await laptop()
    await breakReads(here)
    const first = opened(await here.start())
    expect(first.db.name).toBe(rebuiltName(here.name))
    expect(await everythingIn(first.db)).toEqual(all)
    expect(first.notice).toMatchObject({ found: 'unreadable', replayed: 2, missing: 0 })
    first.db.close()
    const again = opened(await here.start())
    expect(again.db.name).toBe(first.db.name)
    expect(await everythingIn(again.db)).toEqual(all)
  })

  it('does not take a full disk for a damaged database', async () => {
    const { here } = await laptop()
    await breakReads(here)
    here.free = 5_000_000
    expect(await here.start()).toMatchObject({ kind: 'failed', why: 'full' })
    expect(await here.databases()).toEqual([here.name])
  })

  it('stops at a starting state that no backup holds, and says exactly what is missing', async () => {
    const here = new Laptop()
    await here.work(add('李萌', '王五'))
    here.wipe()
    const outcome = await here.start()
    // The community itself was the starting state, and no backup was ever written.
    expect(outcome).toMatchObject({ kind: 'failed', why: 'gone' })
    expect((await here.keeping.listJournals())[0]).toMatchObject({ lastSeq: 3, condition: 'whole' })
  })

  it('takes an older backup when the newest cannot be read, and loses nothing by it', async () => {
    const { here, all } = await laptop()
    await here.work(async (db) => here.keeping.backUpOf(db))
    const [newest] = await here.keeping.listBackups()
    const file = here.keeping.drawer.files.get(newest?.name ?? '')
    file?.fill(0, 200, 260)
    here.wipe()
    const { db, notice } = opened(await here.start())
    expect(await everythingIn(db)).toEqual(all)
    expect(notice).toMatchObject({ replayed: 2, missing: 0 })
  })

  it('leaves nothing behind that could be taken for the real one when no backup can be read', async () => {
    const { here } = await laptop()
    for (const file of here.keeping.drawer.files.values()) file.fill(0, 200, 260)
    here.wipe()
    expect(await here.start()).toMatchObject({ kind: 'failed', why: 'sources' })
    expect(await here.databases()).toEqual([])
  })

  it('touches nothing while journal and backups cannot be looked at', async () => {
    const { here } = await laptop()
    here.shell = { listBackups: () => Promise.reject(new Error('The folder does not answer')) }
    here.wipe()
    expect(await here.start()).toMatchObject({ kind: 'failed', why: 'journal' })
    expect(await here.databases()).toEqual([])
    expect(here.keeping.disk.aside).toEqual([])
  })

  it('opens a whole database also while journal and backups cannot be looked at, and leaves the journal as it is', async () => {
    const { here, all } = await laptop()
    const down = () => Promise.reject(new Error('The folder does not answer'))
    here.shell = { listBackups: down, listJournals: down }
    const { db, beginning } = opened(await here.start())
    expect(await everythingIn(db)).toEqual(all)
    expect(here.keeping.disk.aside).toEqual([])
    const keeper = new JournalKeeper(db, here.keeping, beginning)
    keeper.start()
    expect(await keeper.flush()).toBe(true)
    expect((await here.keeping.listJournals())[0]).toMatchObject({ firstSeq: 1, lastSeq: 5 })
  })

  it('P7 refuses data of a newer app and changes nothing', async () => {
    const { here } = await laptop()
    const newer = new Promise<void>((resolve, reject) => {
      const request = here.factory.open(here.name, 990)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
      request.onerror = () => reject(new Error('not opened'))
    })
    await newer
    expect(await here.start()).toEqual({ kind: 'refused', why: 'newer', version: 99 })
  })

  it('is a first start where a database was begun and never filled', async () => {
    const here = new Laptop()
    ;(await openWorkspace(here.name, here.clock, here.options)).close()
    expect(await here.start()).toEqual({ kind: 'none' })
  })

  it('does not bring back what the person deleted', async () => {
    const { here, key } = await laptop()
    await here.keeping.retireJournal(key)
    here.wipe()
    expect(await startOthers([], here.ask)).toEqual([])
    expect(await here.databases()).toEqual([])
  })

  it('P3 brings back every other community that was lost in the same wipe', async () => {
    const { here } = await laptop()
    const other = newWorkspaceName()
    await here.work(add('别处的人'), other)
    const all = await here.work(async (db) => here.keeping.backUpOf(db), other)
    here.wipe()
    opened(await here.start()).db.close()
    const notices = await startOthers([here.name], here.ask)
    expect(notices).toMatchObject([{ database: other, missing: 0 }])
    const db = await openWorkspace(other, here.clock, here.options)
    expect(exceptEpoch(await everythingIn(db))).toEqual(exceptEpoch(all))
  })
})

describe('a window that is not the writer', () => {
  it('P8 opens to read, and touches neither database nor journal', async () => {
    const { here, all } = await laptop()
    const { db, beginning, notice } = opened(await openToRead(here.name, here.clock, here.options))
    expect(db.health.current).toMatchObject({ kind: 'readOnly', why: 'otherWindow' })
    expect(notice).toBeNull()
    expect(beginning.needsBackup).toBe(false)
    await expect(addMember(db, { name: '写不进去的人' })).rejects.toThrow('otherWindow')
    expect(await everythingIn(db)).toEqual(all)
  })

  it('P8 makes no database where there is none: the writer may just be rebuilding it', async () => {
    const here = new Laptop()
    expect(await openToRead(here.name, here.clock, here.options)).toMatchObject({ kind: 'failed', why: 'blocked' })
    expect(await here.databases()).toEqual([])
  })
})

describe('another try', () => {
  it('P9 is not risked while hardly any space is left', async () => {
    const { here } = await laptop()
    const { db } = opened(await here.start())
    db.health.makeReadOnly('lowDisk')
    expect(await tryWriting(db, async () => 40_000_000)).toMatchObject({ ok: false, reason: { why: 'lowDisk' } })
    expect(db.health.current.kind).toBe('readOnly')
    expect(await tryWriting(db, async () => 4_000_000_000)).toEqual({ ok: true, value: { carriedIn: [], left: [] } })
    done(await addMember(db, { name: '后来的人' }))
  })
})

/** The same laptop with a database that lacks its newest changes. */
async function olderBy(here: Laptop, changes: number): Promise<Laptop> {
  const full = await openWorkspace(here.name, here.clock, here.options)
  const lastSeq = ((await readMark(full))?.lastSeq ?? 0) - changes
  full.close()
  here.wipe()
  // What was there before the last changes is in the backup; a start without the journal brings exactly that.
  const journals = new Map(here.keeping.disk.files)
  const [key] = await here.keeping.disk.keys()
  here.keeping.disk.files.clear()
  here.remembered = key ?? null
  const outcome = opened(await startWorkspace(here.name, here.ask))
  expect((await readMark(outcome.db))?.lastSeq).toBe(lastSeq)
  outcome.db.close()
  here.keeping.disk.files.clear()
  for (const [name, files] of journals) here.keeping.disk.files.set(name, files)
  return here
}

/** Takes an object store away beneath the app, so that reading from it fails as from a damaged file. */
async function breakReads(here: Laptop): Promise<void> {
  const old = here.factory
  here.factory = new Proxy(old, {
    get: (factory, property) => {
      if (property !== 'open') return (Reflect.get(factory, property) as () => unknown).bind(factory)
      return (name: string, version?: number) => {
        if (name === here.name && version !== undefined) throw new DOMException('Seek failure', 'UnknownError')
        return factory.open(name, version)
      }
    },
  })
}
