import { readFile, readdir } from 'node:fs/promises'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, it } from 'vitest'
import { ok } from '@/domain/common/result'
import { MIN_READER_VERSION, SCHEMA_VERSION } from '@/domain/safety/schema-version'
import { FORMAT_VERSION } from '@/exchange/workspace-file/workspace-file'
import { readWorkspaceFile } from '@/exchange/workspace-file/read-workspace-file'
import { checkRows } from '@/storage/backup/check-rows'
import { importWorkspace } from '@/storage/backup/import-workspace'
import { openWorkspace, type Workspace } from '@/storage/database/workspace'
import { readUndoState, undo } from '@/storage/history/undo'
import { MIGRATIONS, newestVersion, oldestReader, upgradeRow } from '@/storage/migrations/migrations'
import { upgradeWorkspace } from '@/storage/migrations/upgrade-workspace'
import { made } from '../../builders/made'
import { readRaw, released, store } from '../../builders/released'
import { aWorkspace, TestClock } from '../../builders/workspace'

const NAME = 'salondesk-released'
const FOLDER = new URL('../../fixtures/released/', import.meta.url)
const versions = Array.from({ length: SCHEMA_VERSION }, (_, at) => at + 1)
const formats = Array.from({ length: FORMAT_VERSION }, (_, at) => at + 1)

async function openReleased(indexedDB: IDBFactory, version: number): Promise<Workspace> {
  const options = { indexedDB, IDBKeyRange }
  if (version === SCHEMA_VERSION) return openWorkspace(NAME, new TestClock(), options)
  const outcome = await upgradeWorkspace(NAME, new TestClock(), { ...options, backUp: async () => ok(null) })
  if (outcome.kind !== 'upgraded') throw new Error(outcome.kind)
  return outcome.db
}

const keyOf = (row: unknown) =>
  String((row as Record<string, unknown>)['id'] ?? (row as Record<string, unknown>)['key'])

describe('the released versions', () => {
  it('are a list without a gap, and the shell knows the last one', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(versions)
    expect(newestVersion(MIGRATIONS)).toBe(SCHEMA_VERSION)
    expect(oldestReader(MIGRATIONS)).toBe(MIN_READER_VERSION)
    expect(new Set(MIGRATIONS.map(({ name }) => name)).size).toBe(MIGRATIONS.length)
  })

  it('each have a committed workspace and a committed file', async () => {
    const files = await readdir(FOLDER)
    for (const version of versions) expect(files).toContain(`schema-${version}.json`)
    for (const format of formats) expect(files).toContain(`workspace-format-${format}.salondesk`)
  })

  it.each(versions)('schema %i opens, comes up to date, and is exactly the newest one', async (version) => {
    const indexedDB = new IDBFactory()
    await store(await released(version), indexedDB, NAME)
    const db = await openReleased(indexedDB, version)
    // Nothing that Dexie had to patch: the tables that were stored are the tables that the list describes.
    expect(db.backendDB().version).toBe(SCHEMA_VERSION * 10)
    for (const table of Object.keys((await released(version)).tables))
      expect(await db.table(table).count(), table).toBeGreaterThan(0)
    expect((await readUndoState(db)).undo?.key).toBe('venues.changes.removed')
    made(await undo(db))
    db.close()
    await indexedDB.databases()
  })

  it.each(versions)(
    'schema %i holds the rows of the newest dump afterwards, as far as it had them',
    async (version) => {
      const indexedDB = new IDBFactory()
      await store(await released(version), indexedDB, NAME)
      ;(await openReleased(indexedDB, version)).close()
      const golden = new IDBFactory()
      await store(await released(SCHEMA_VERSION), golden, NAME)
      const [upgraded, newest] = [await readRaw(indexedDB, NAME), await readRaw(golden, NAME)]
      expect(upgraded.version).toBe(newest.version)
      expect(Object.keys(upgraded.tables)).toEqual(Object.keys(newest.tables))
      const old = (await released(version)).tables
      for (const [table, rows] of Object.entries(upgraded.tables)) {
        const known = new Set((old[table] ?? []).map(keyOf))
        expect(rows, table).toEqual(newest.tables[table]?.filter((row) => known.has(keyOf(row))))
      }
    },
  )

  it.each(versions)('the tables of schema %i never change afterwards', async (version) => {
    const stores: object = Object.assign({}, ...MIGRATIONS.slice(0, version).map((migration) => migration.stores))
    expect(stores).toEqual((await released(version)).stores)
  })

  it.each(formats)('P10 a workspace file of format %i opens in an empty workspace', async (format) => {
    const bytes = new Uint8Array(await readFile(new URL(`workspace-format-${format}.salondesk`, FOLDER)))
    const file = made(await readWorkspaceFile(bytes))
    const db = await aWorkspace()
    made(await importWorkspace(db, made(checkRows(file.tables, file.schemaVersion))))
    const { state: _, ...expected } = (await released(1)).tables
    for (const [table, rows] of Object.entries(expected))
      expect(await db.table(table).toArray()).toEqual(rows.map((row) => upgradeRow(table, row, 1)))
    expect((await readUndoState(db)).undo?.key).toBe('venues.changes.removed')
  })
})
