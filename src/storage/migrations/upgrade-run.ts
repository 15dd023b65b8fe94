import Dexie, { type Transaction } from 'dexie'
import { allowWrites } from '../database/guard-writes'
import type { WorkspaceState } from '../database/tables'
import { newestVersion, oldestReader, type Counts, type Migration, type StoredRow } from './migrations'

/**
 * Carries out the steps of one upgrade. Everything, the check of the counts included, happens in the one transaction in
 * which IndexedDB raises the version: an error anywhere leaves rows and version as they were.
 */
export class UpgradeRun {
  #expected: Counts | null = null

  constructor(private readonly migrations: readonly Migration[]) {}

  async step(migration: Migration, transaction: Transaction): Promise<void> {
    const raw = transaction.idbtrans
    allowWrites(raw)
    const letGo = keepAlive(raw)
    try {
      const before = this.#expected ?? (await countRows(raw))
      await bringRows(migration, transaction)
      await migration.upgrade?.(transaction)
      this.#expected = migration.counts?.(before) ?? before
      if (migration.version !== newestVersion(this.migrations)) return
      this.#compare(await countRows(raw))
      await this.#mark(transaction)
    } finally {
      letGo()
    }
  }

  #compare(found: Counts): void {
    const expected = this.#expected ?? {}
    const dropped = new Set(
      this.migrations.flatMap(({ stores }) => Object.keys(stores).filter((t) => stores[t] === null)),
    )
    for (const table of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const [is, should] = [found[table] ?? 0, expected[table] ?? 0]
      if (is !== should && !dropped.has(table))
        throw new Error(`Table "${table}" holds ${is} rows instead of ${should}`)
    }
  }

  /** Notes the new version in the data itself. An older app is shut out only where a step says that it must be. */
  async #mark(transaction: Transaction): Promise<void> {
    const states = transaction.table<WorkspaceState, string>('state')
    const state = await states.get('state')
    if (!state) return
    const minReaderVersion = Math.max(state.minReaderVersion, oldestReader(this.migrations))
    await states.put({ ...state, schemaVersion: newestVersion(this.migrations), minReaderVersion })
  }
}

/** Rows at a time, so that a large table never lies in memory whole. */
const AT_ONCE = 1000

/** Brings the rows of each table that a step names up to date, in the order of their ids. */
async function bringRows({ rows = {} }: Migration, transaction: Transaction): Promise<void> {
  for (const [name, upgrade] of Object.entries(rows)) {
    const table = transaction.table<StoredRow, string>(name)
    for (let after = ''; ;) {
      const older = await table.where('id').above(after).limit(AT_ONCE).toArray()
      const last = older.at(-1)
      if (last === undefined) break
      await table.bulkPut(older.map((row) => upgrade(row)))
      after = String(last['id'])
    }
  }
}

/** The rows in each object store, read beneath Dexie, whose picture of the tables changes with every step. */
function countRows(transaction: IDBTransaction): Promise<Counts> {
  const names = [...transaction.objectStoreNames]
  return Dexie.Promise.all(names.map((name) => requested(transaction.objectStore(name).count()))).then((counts) =>
    Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0])),
  )
}

function requested<T>(request: IDBRequest<T>): PromiseLike<T> {
  return new Dexie.Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('The database gave no reason'))
  })
}

/**
 * Keeps asking the transaction something until it is let go. A step that waits for anything but the database would
 * otherwise leave it idle, and the browser would commit half an upgrade.
 */
function keepAlive(transaction: IDBTransaction): () => void {
  let wanted = true
  const ask = () => {
    if (!wanted) return
    try {
      transaction.objectStore('state').count().onsuccess = ask
    } catch {
      // It was aborted: there is nothing left to keep.
      wanted = false
    }
  }
  ask()
  return () => {
    wanted = false
  }
}
