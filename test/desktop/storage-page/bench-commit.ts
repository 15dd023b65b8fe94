import { addMember } from '@/actions/member/add-member'
import type { Workspace } from '@/storage/database/workspace'

/** How long single writes took, in ms, in the order in which they were made. */
export interface CommitTimes {
  /** One row of the same kind put into a bare database with strict durability: what the browser itself costs. */
  readonly raw: readonly number[]
  /** One change by an action of the app, until the database has it. */
  readonly commit: readonly number[]
  /** The same, until the journal has it too: until the app says “Saved”. */
  readonly saved: readonly number[]
}

const ROUND = 10

/**
 * Measures changes and bare writes in turns, so that whatever else the machine does weighs on both. `journaled` resolves
 * when everything committed before is in the journal.
 */
export async function measureCommits(
  db: Workspace,
  rounds: number,
  journaled: () => Promise<unknown>,
): Promise<CommitTimes> {
  const times = { raw: [] as number[], commit: [] as number[], saved: [] as number[] }
  const [like] = await db.members.limit(1).toArray()
  if (like === undefined) throw new Error('No member to take as a pattern')
  const bare = await openBare()
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < ROUND; at += 1) {
      const from = performance.now()
      await putBare(bare, { ...like, id: `mem_bare-${round}-${at}` })
      times.raw.push(performance.now() - from)
    }
    for (let at = 0; at < ROUND; at += 1) {
      const from = performance.now()
      const added = await addMember(db, { name: `Guest ${round}-${at}` })
      times.commit.push(performance.now() - from)
      await journaled()
      times.saved.push(performance.now() - from)
      if (!added.ok) throw new Error(`Not added: ${added.reason.kind}`)
    }
  }
  bare.close()
  return times
}

function openBare(): Promise<IDBDatabase> {
  const opening = indexedDB.open('bare', 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' })
  return new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error ?? new Error('The bare database did not open'))
  })
}

function putBare(db: IDBDatabase, row: object): Promise<void> {
  const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' })
  transaction.objectStore('rows').put(row)
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('The bare write was aborted'))
  })
}
