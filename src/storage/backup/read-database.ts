import { TABLE_NAMES, type WorkspaceState } from '../database/tables'
import type { Snapshot, StoredRow } from './snapshot'

/**
 * Reads a whole database by its name, in one transaction and without the app's schema: what an older or newer version
 * left is read as it lies there. All tables are asked for at once, so that writers wait as briefly as can be. Null when
 * there is no such database; none is made.
 */
export async function readDatabase(name: string, factory: IDBFactory = indexedDB): Promise<Snapshot | null> {
  const db = await openAsItIs(name, factory)
  if (db === null) return null
  try {
    const names = [...db.objectStoreNames]
    if (names.length === 0) return null
    const transaction = db.transaction(names, 'readonly')
    const read = Promise.all(
      names.map(async (table) => [table, await allRows(transaction.objectStore(table))] as const),
    )
    // Nothing more will be asked: writers go on as soon as the rows are read, not when they have become text.
    transaction.commit()
    const found = Object.fromEntries(await read)
    // The order of a file's tables is always the same; what only a newer app knows comes last.
    const known = [...TABLE_NAMES.filter((table) => table in found), 'operations', 'state']
    const order = [...known, ...names.filter((table) => !known.includes(table))]
    const tables = Object.fromEntries(order.map((table) => [table, found[table] ?? []]))
    const state = (tables['state']?.[0] as unknown as WorkspaceState | undefined) ?? null
    const community = tables['communities']?.find((row) => row['deleted'] === 0)?.['name']
    return { state, communityName: typeof community === 'string' ? community : '', tables }
  } finally {
    db.close()
  }
}

function openAsItIs(name: string, factory: IDBFactory): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(name)
    let isNew = false
    opening.onupgradeneeded = () => {
      isNew = true
      opening.transaction?.abort()
    }
    opening.onsuccess = () => {
      const db = opening.result
      // Whoever wants to upgrade or delete it goes first; the next backup reads what came of it.
      db.onversionchange = () => db.close()
      resolve(db)
    }
    opening.onerror = () => (isNew ? resolve(null) : reject(opening.error ?? new Error('Not opened')))
  })
}

function allRows(store: IDBObjectStore): Promise<StoredRow[]> {
  return new Promise((resolve, reject) => {
    // The operation log in the order in which it came; its key alone is by the clock.
    const asked = (store.indexNames.contains('seq') ? store.index('seq') : store).getAll()
    asked.onsuccess = () => resolve(asked.result as StoredRow[])
    asked.onerror = () => reject(asked.error ?? new Error('Not read'))
  })
}
