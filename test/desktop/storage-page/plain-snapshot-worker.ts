/** The least that a backup of a whole database is: every row as JSON, compressed. No sums, no counts, no checks. */
addEventListener('message', ({ data }: MessageEvent<string>) => void makePlain(data))

async function makePlain(database: string): Promise<void> {
  const opening = indexedDB.open(database)
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('Not opened'))
  })
  const names = [...db.objectStoreNames]
  const transaction = db.transaction(names, 'readonly')
  const tables = await Promise.all(names.map(async (name) => [name, await allOf(transaction, name)] as const))
  const text = JSON.stringify(Object.fromEntries(tables))
  const zipped = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
  const bytes = new Uint8Array(await new Response(zipped).arrayBuffer())
  postMessage({ rows: tables.reduce((sum, [, rows]) => sum + rows.length, 0), bytes }, { transfer: [bytes.buffer] })
}

function allOf(transaction: IDBTransaction, name: string): Promise<unknown[]> {
  const asked = transaction.objectStore(name).getAll()
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('Not read'))
  })
}
