/** A connection beside Dexie, as another window or another app has one. Without a version the one that is there. */
export function rawOpen(
  indexedDB: IDBFactory,
  name: string,
  version?: number,
  upgrade: (database: IDBDatabase) => void = () => {},
): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onupgradeneeded = () => upgrade(request.result)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not opened'))
  })
}

/** Keeps a transaction open until the returned function is called: nothing else gets its turn meanwhile. */
export function occupy(transaction: IDBTransaction, store: string): () => void {
  let busy = true
  const ask = () => {
    if (busy) transaction.objectStore(store).count().onsuccess = ask
  }
  ask()
  return () => {
    busy = false
  }
}
