import { addMember } from '@/actions/member/add-member'
import type { Workspace } from '@/storage/database/workspace'
import { ended, openLike } from './bare-database'

/** How long single writes took, in ms, in the order in which they were made. */
export interface CommitTimes {
  /** One row of the same kind put into a bare database with strict durability: what the browser itself costs. */
  readonly raw: readonly number[]
  /**
   * The rows of one change (the person, its line of the log, the workspace's own row) read and put with the browser's own
   * calls in one strict transaction, with the app's indexes, then as many bytes appended to a private file by a worker and
   * flushed: the least that saving twice can cost.
   */
  readonly bareTwice: readonly number[]
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
  const times = { raw: [] as number[], bareTwice: [] as number[], commit: [] as number[], saved: [] as number[] }
  const [like] = await db.members.limit(1).toArray()
  if (like === undefined) throw new Error('No member to take as a pattern')
  const bare = await openBare()
  const twice = await openTwice(db)
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at < ROUND; at += 1) {
      const from = performance.now()
      await putBare(bare, { ...like, id: `mem_bare-${round}-${at}` })
      times.raw.push(performance.now() - from)
    }
    for (let at = 0; at < ROUND; at += 1) {
      const from = performance.now()
      await twice.save({ ...like, id: `mem_bare-${round}-${at}` }, round * ROUND + at)
      times.bareTwice.push(performance.now() - from)
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
  twice.close()
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
  return ended(transaction)
}

/** A database with the app's tables and indexes but nothing of the app, and a file to append to. */
async function openTwice(db: Workspace) {
  const operation = await db.operations.orderBy('seq').last()
  const state = await db.state.get('state')
  if (operation === undefined || state === undefined) throw new Error('Nothing was written yet')
  const { bare, close } = await openLike(db, 'bare-twice')
  const names = db.tables.map(({ name }) => name)
  const worker = new Worker(new URL('./append-worker.ts', import.meta.url), { type: 'module' })
  const append = (text: string) =>
    new Promise<void>((resolve, reject) => {
      worker.onmessage = () => resolve()
      worker.onerror = ({ message }) => reject(new Error(message))
      worker.postMessage(text)
    })
  await append('')
  return {
    save: async (row: object, seq: number) => {
      const transaction = bare.transaction(names, 'readwrite', { durability: 'strict' })
      const line = { ...operation, id: `ope_bare-${seq}`, seq }
      transaction.objectStore('state').get('state')
      transaction.objectStore('members').put(row)
      transaction.objectStore('operations').put(line)
      transaction.objectStore('state').put({ ...state, lastSeq: seq })
      await ended(transaction)
      await append(JSON.stringify(line))
    },
    close: () => {
      worker.terminate()
      close()
    },
  }
}
