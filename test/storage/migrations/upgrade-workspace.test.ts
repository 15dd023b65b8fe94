import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok, refused } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import { probeDatabase } from '@/storage/database/probe'
import { openWorkspace } from '@/storage/database/workspace'
import { undo } from '@/storage/history/undo'
import {
  MIGRATIONS,
  newestVersion,
  oldestReader,
  upgradeOperation,
  type Migration,
} from '@/storage/migrations/migrations'
import { upgradeWorkspace, type RawDump } from '@/storage/migrations/upgrade-workspace'
import { commit } from '@/storage/writes/commit'
import { replayOperations } from '@/storage/writes/replay'
import { made } from '../../builders/made'
import { released, readRaw, store } from '../../builders/released'
import { TestClock } from '../../builders/workspace'

const NAME = 'salondesk-released'

const NEXT = newestVersion(MIGRATIONS) + 1

/** Two steps that a later release could take: an index and a field of its own, then a table of its own. */
const accessible: Migration = {
  version: NEXT,
  name: 'rooms say whether a wheelchair gets in',
  stores: { rooms: 'id, venueId, accessible' },
  upgrade: async (transaction) => {
    await transaction.table('rooms').toCollection().modify({ accessible: 0 })
  },
}
const notices: Migration = {
  version: NEXT + 1,
  name: 'notices on the door',
  stores: { notices: 'id' },
  minReaderVersion: NEXT,
  upgrade: async (transaction) => {
    await transaction.table('notices').bulkAdd([{ id: 'ntc_1' }, { id: 'ntc_2' }])
  },
  counts: (before) => ({ ...before, notices: 2 }),
}
const LATER = [...MIGRATIONS, accessible, notices]

/** A database of the first release on a disk of its own. */
async function onDisk() {
  const indexedDB = new IDBFactory()
  const dump = await released(NEXT - 1)
  await store(dump, indexedDB, NAME)
  return { indexedDB, dump, before: await readRaw(indexedDB, NAME) }
}

async function upgrade(indexedDB: IDBFactory, migrations: readonly Migration[]) {
  const backups: RawDump[] = []
  const outcome = await upgradeWorkspace(NAME, new TestClock(), {
    indexedDB,
    IDBKeyRange,
    migrations,
    backUp: async (dump) => {
      backups.push(dump)
      return ok(null)
    },
  })
  return { outcome, backups }
}

describe('an upgrade', () => {
  it('brings every step in, keeps all rows, and begins with a backup of everything as it was', async () => {
    const { indexedDB, dump, before } = await onDisk()
    const { outcome, backups } = await upgrade(indexedDB, LATER)
    expect(outcome).toMatchObject({ kind: 'upgraded', from: NEXT - 1 })
    outcome.db.close()
    const after = await readRaw(indexedDB, NAME)
    expect(after.version).toBe((NEXT + 1) * 10)
    const rooms = dump.tables['rooms']!.map((room) => ({ ...room, accessible: 0 }))
    const [state] = dump.tables['state']!
    expect(after.tables).toEqual({
      ...before.tables,
      rooms,
      notices: [{ id: 'ntc_1' }, { id: 'ntc_2' }],
      state: [{ ...state, schemaVersion: NEXT + 1, minReaderVersion: NEXT }],
    })
    expect(backups).toHaveLength(1)
    expect(backups[0]).toMatchObject({ database: NAME, schemaVersion: NEXT - 1, communityName: '江畔读书会', state })
    expect(backups[0]!.tables).toEqual(before.tables)
  })

  it('leaves the data writable, and what was done before can still be taken back', async () => {
    const { indexedDB } = await onDisk()
    const { db } = (await upgrade(indexedDB, LATER)).outcome
    const [venue] = await db.venues.toArray()
    made(
      await commit(db, { label: { key: 'x', params: {} } }, async (write) =>
        ok(await write.change('venues', venue!.id, { name: 'new' })),
      ),
    )
    expect((await db.operations.orderBy('seq').last())?.schemaVersion).toBe(NEXT + 1)
    made(await undo(db))
    made(await undo(db))
    expect((await db.state.get('state'))?.lastSeq).toBe(9)
  })

  it('does not shut an older app out unless a step says so', async () => {
    const { indexedDB } = await onDisk()
    const { db } = (await upgrade(indexedDB, [...MIGRATIONS, accessible])).outcome
    expect(await db.state.get('state')).toMatchObject({
      schemaVersion: NEXT,
      minReaderVersion: oldestReader(MIGRATIONS),
    })
  })

  it('P6 does not happen when the backup before it fails', async () => {
    const { indexedDB, before } = await onDisk()
    const outcome = await upgradeWorkspace(NAME, new TestClock(), {
      indexedDB,
      IDBKeyRange,
      migrations: LATER,
      backUp: async () => refused('full'),
    })
    expect(outcome).toMatchObject({ kind: 'noBackup', why: 'full' })
    expect(outcome.db.health.current).toMatchObject({ kind: 'readOnly', why: 'upgradeFailed' })
    expect((await outcome.db.venues.toArray()).length).toBeGreaterThan(0)
    outcome.db.close()
    expect(await readRaw(indexedDB, NAME)).toEqual(before)
  })
})

describe('P7 an upgrade that fails changes nothing', () => {
  const writes: NonNullable<Migration['upgrade']> = async (transaction) => {
    await transaction.table('venues').toCollection().modify({ name: 'half' })
    await transaction.table('rooms').clear()
  }
  const broken: Readonly<Record<string, Migration>> = {
    'when a step throws': {
      ...notices,
      upgrade: async (transaction) => {
        await writes(transaction)
        throw new Error('no further')
      },
    },
    'when the browser aborts it': {
      ...notices,
      upgrade: async (transaction) => {
        await writes(transaction)
        transaction.idbtrans.abort()
      },
    },
    'when rows are missing afterwards': { ...notices, upgrade: writes },
    'when there are not as many as the step promised': { ...notices, counts: (before) => ({ ...before, notices: 3 }) },
    'when it waits for something else and then fails': {
      ...notices,
      upgrade: async (transaction) => {
        await writes(transaction)
        for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
        throw new Error('no further')
      },
    },
  }

  it.each(Object.entries(broken))('%s', async (_, step) => {
    const { indexedDB, before } = await onDisk()
    const { outcome } = await upgrade(indexedDB, [...MIGRATIONS, accessible, step])
    expect(outcome.kind).toBe('upgradeFailed')
    expect(outcome.db.health.current).toMatchObject({ kind: 'readOnly', why: 'upgradeFailed' })
    // The person can look at everything, and change nothing.
    expect(await outcome.db.venues.toArray()).toEqual(before.tables['venues'])
    const write = commit(outcome.db, { label: { key: 'x', params: {} } }, async () => ok(null))
    await expect(write).rejects.toMatchObject({ name: 'NotSavedError', why: 'upgradeFailed' })
    outcome.db.close()
    expect(await readRaw(indexedDB, NAME)).toEqual(before)
    // The same data goes up once the step is right.
    const again = (await upgrade(indexedDB, LATER)).outcome
    expect(again.kind).toBe('upgraded')
    expect(await again.db.venues.toArray()).toEqual(before.tables['venues'])
  })

  it('and one that waits for something else does not end half done', async () => {
    const { indexedDB } = await onDisk()
    const { outcome } = await upgrade(indexedDB, [
      ...MIGRATIONS,
      {
        ...accessible,
        upgrade: async (transaction) => {
          await transaction.table('venues').toCollection().modify({ name: 'first half' })
          for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve))
          await transaction.table('rooms').toCollection().modify({ accessible: 1 })
        },
      },
    ])
    const { version } = (await probeDatabase(NAME, { indexedDB })) as { version: number }
    const half = (await outcome.db.venues.toArray()).every(({ name }) => name === 'first half')
    const whole = (await outcome.db.rooms.toArray()).every((room) => (room as { accessible?: number }).accessible === 1)
    expect([outcome.kind, version, half, whole]).toEqual(
      outcome.kind === 'upgraded' ? ['upgraded', NEXT, true, true] : ['upgradeFailed', NEXT - 1, false, false],
    )
  })
})

describe('a database of an earlier version', () => {
  it('is not brought up to date by merely being opened', async () => {
    const { indexedDB, before } = await onDisk()
    const opening = openWorkspace(NAME, new TestClock(), { indexedDB, IDBKeyRange, migrations: LATER })
    await expect(opening).rejects.toMatchObject({ name: 'NotOpenedError', why: 'older' })
    expect(await readRaw(indexedDB, NAME)).toEqual(before)
  })
})

describe('operations of an earlier version', () => {
  const renaming: Migration = {
    version: NEXT,
    name: 'a remark is a note',
    stores: {},
    upgradeOperation: (operation) => ({
      ...operation,
      schemaVersion: NEXT,
      changes: operation.changes.map((change) => ({ ...change, after: { ...change.after, upgraded: 1 } })),
    }),
  }
  const operation = { schemaVersion: 1, changes: [{ table: 'venues', id: 'ven_1', before: null, after: {} }] } as never

  it('come in the words of today, and those of today stay as they are', () => {
    const today = upgradeOperation(operation, [...MIGRATIONS, renaming])
    expect(today).toMatchObject({ schemaVersion: NEXT, changes: [{ after: { upgraded: 1 } }] })
    expect(upgradeOperation(today, [...MIGRATIONS, renaming])).toBe(today)
    expect(upgradeOperation(operation)).toEqual(operation)
  })

  it('are replayed so, and kept in the log as they were written', async () => {
    const { dump } = await onDisk()
    const options = { IDBKeyRange, migrations: [...MIGRATIONS, renaming] }
    const db = await openWorkspace('new', new TestClock(), { ...options, indexedDB: new IDBFactory() })
    const old = dump.tables['operations']!.slice(1, 2).map((row) => ({ ...row, seq: 1 })) as unknown as Operation[]
    const insert = [{ ...old[0]!.changes[0]!, before: null, after: { id: old[0]!.changes[0]!.id, name: 'x' } }]
    const identity = { datasetId: 'd', deviceId: 'e', epoch: 1 }
    made(await replayOperations(db, [{ ...old[0]!, changes: insert }], identity))
    expect((await db.eventPlans.toArray())[0]).toMatchObject({ name: 'x', upgraded: 1 })
    expect((await db.operations.toArray())[0]).toMatchObject({ schemaVersion: 1, changes: insert })
  })
})
