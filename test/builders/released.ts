import { readFile } from 'node:fs/promises'
import { rawOpen } from './raw-database'
import { NATIVE_VERSION } from '@/storage/database/probe'

/** A whole workspace as one released version stored it. */
export interface Released {
  readonly schemaVersion: number
  /** The tables in Dexie's words. */
  readonly stores: Readonly<Record<string, string>>
  readonly tables: Readonly<Record<string, readonly Record<string, unknown>[]>>
}

export async function released(version: number): Promise<Released> {
  const file = new URL(`../fixtures/released/schema-${version}.json`, import.meta.url)
  return JSON.parse(await readFile(file, 'utf8')) as Released
}

/** Puts it on the disk as that version did, without any of today's code. */
export async function store(dump: Released, indexedDB: IDBFactory, name: string): Promise<void> {
  const database = await rawOpen(indexedDB, name, NATIVE_VERSION(dump.schemaVersion), (created) => {
    for (const [table, schema] of Object.entries(dump.stores)) {
      const [key = '', ...indexes] = schema.split(/,\s*(?![^[]*\])/)
      const made = created.createObjectStore(table, { keyPath: key })
      for (const index of indexes) {
        const multiEntry = index.startsWith('*')
        const path = multiEntry ? index.slice(1) : index
        made.createIndex(path, path.startsWith('[') ? path.slice(1, -1).split('+') : path, { multiEntry })
      }
      for (const row of dump.tables[table] ?? []) made.add(row)
    }
  })
  database.close()
}

/** Every row of every object store, and the native version, read without Dexie. */
export async function readRaw(
  indexedDB: IDBFactory,
  name: string,
): Promise<{ version: number; tables: Record<string, unknown[]> }> {
  const database = await rawOpen(indexedDB, name)
  const stores = [...database.objectStoreNames]
  const transaction = database.transaction(stores)
  const rows = await Promise.all(
    stores.map(
      (store) =>
        new Promise<unknown[]>((resolve, reject) => {
          const request = transaction.objectStore(store).getAll()
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error ?? new Error(store))
        }),
    ),
  )
  const { version } = database
  database.close()
  return { version, tables: Object.fromEntries(stores.map((store, at) => [store, rows[at] ?? []])) }
}
