import { takeSnapshot } from '@/renderer/src/parts/snapshot'

/** How long backups took, in ms, in the order in which they were made, and what the page felt meanwhile. */
export interface SnapshotTimes {
  readonly rows: number
  /** Every row read with getAll, made JSON of and compressed, in a worker too: the least that a backup is. */
  readonly plain: readonly number[]
  /** The app's own: with sums, counts, and everything in one file. */
  readonly made: readonly number[]
  /** The longest time for which the page could do nothing while the app's own were made. */
  readonly longestBlock: number
  /** The same while a worker makes the plain kind, which the page has no part in: what this machine does to any page. */
  readonly plainBlock: number
}

/** Makes backups of a database and of the plain kind in turns. */
export async function measureSnapshots(database: string, rounds: number): Promise<SnapshotTimes> {
  const ask = { appVersion: '0', shellVersion: 'bench', reason: 'automatic', now: Date.now() } as const
  const plain: number[] = []
  const made: number[] = []
  let rows = 0
  let longestBlock = 0
  let plainBlock = 0
  for (let round = 0; round < rounds; round += 1) {
    const feltPlain = feelBlocks()
    const before = performance.now()
    rows = await makePlain(database)
    plain.push(performance.now() - before)
    plainBlock = Math.max(plainBlock, feltPlain())
    const felt = feelBlocks()
    const from = performance.now()
    const looked = await new Promise<Promise<unknown>>((resolve, reject) => {
      // Looking at every row follows the backup, in the same worker; the page must not feel that either.
      let done = (): void => undefined
      const after = new Promise<void>((found) => (done = found))
      takeSnapshot({ database, ask }, () => done()).then((snapshot) => {
        if (snapshot === null) reject(new Error('There is no such database'))
        resolve(after)
      }, reject)
    })
    made.push(performance.now() - from)
    await looked
    longestBlock = Math.max(longestBlock, felt())
  }
  return { rows, plain, made, longestBlock, plainBlock }
}

/** Asks every 5 ms for a turn; the answer is the longest wait beyond that. */
function feelBlocks(): () => number {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last - 5)
    last = now
  }, 5)
  return () => {
    clearInterval(timer)
    return longest
  }
}

function makePlain(database: string): Promise<number> {
  const worker = new Worker(new URL('./plain-snapshot-worker.ts', import.meta.url), { type: 'module' })
  return new Promise<number>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<{ rows: number; bytes: Uint8Array }>) => resolve(data.rows)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(database)
  }).finally(() => worker.terminate())
}
