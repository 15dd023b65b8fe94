import Dexie from 'dexie'
import type { Workspace } from '@/storage/database/workspace'

export interface BareDatabase {
  /** The browser's own database. */
  readonly bare: IDBDatabase
  close(): void
}

/** Opens a database with the app's tables and indexes but nothing of the app. */
export async function openLike(db: Workspace, name: string): Promise<BareDatabase> {
  const like = new Dexie(name, { chromeTransactionDurability: 'strict' })
  const stores = db.tables.map(({ name: table, schema: { primKey, indexes } }) => [
    table,
    [primKey.src, ...indexes.map(({ src }) => src)].join(','),
  ])
  like.version(1).stores(Object.fromEntries(stores) as Record<string, string>)
  await like.open()
  return { bare: like.backendDB(), close: () => like.close() }
}

/** Resolves when the browser says that the transaction is complete. */
export function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The bare write was aborted'))
  })
}
