import { takeSnapshot } from '@/renderer/src/parts/snapshot'

/** How long backups took, in ms, in the order in which they were made, and what the page felt meanwhile. */
export interface SnapshotTimes {
  readonly rows: number
  /** Every row read with getAll, made JSON of and compressed, in a worker too: the least that a backup is. */
  readonly plain: readonly number[]
  /** The app's own: with sums, counts, and everything in one file. */
  readonly made: readonly number[]
  /** The longest task of the page while the app's own were made; 0 where none was longer than 50 ms. */
  readonly longestTask: number
  /** The longest time for which the page got no turn meanwhile, which a busy machine alone can cause. */
  readonly longestWait: number
  /** The same while a worker made the plain kind, in which the page has no part. */
  readonly plainWait: number
}

/** Makes backups of a database and of the plain kind in turns. */
export async function measureSnapshots(database: string, rounds: number): Promise<SnapshotTimes> {
  const ask = { appVersion: '0', shellVersion: 'bench', reason: 'automatic', now: Date.now() } as const
  const plain: number[] = []
  const made: number[] = []
  let rows = 0
  let plainWait = 0
  let longestWait = 0
  let longestTask = 0
  for (let round = 0; round < rounds; round += 1) {
    const feltPlain = feelWaits()
    const before = performance.now()
    rows = await makePlain(database)
    plain.push(performance.now() - before)
    plainWait = Math.max(plainWait, feltPlain().wait)
    const felt = feelWaits()
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
    const { wait, task } = felt()
    longestWait = Math.max(longestWait, wait)
    longestTask = Math.max(longestTask, task)
  }
  return { rows, plain, made, longestTask, longestWait, plainWait }
}

/** Asks every 5 ms for a turn, and listens to what the browser says of long tasks. The answer ends both. */
function feelWaits(): () => { readonly wait: number; readonly task: number } {
  let last = performance.now()
  let wait = 0
  const timer = setInterval(() => {
    const now = performance.now()
    wait = Math.max(wait, now - last - 5)
    last = now
  }, 5)
  let task = 0
  const note = (entries: PerformanceEntryList) => {
    for (const { duration } of entries) task = Math.max(task, duration)
  }
  const listening = new PerformanceObserver((list) => note(list.getEntries()))
  listening.observe({ type: 'longtask' })
  return () => {
    clearInterval(timer)
    note(listening.takeRecords())
    listening.disconnect()
    return { wait, task }
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
