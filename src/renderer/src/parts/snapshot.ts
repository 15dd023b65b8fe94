import type { MadeSnapshot, SnapshotAsk } from '@/actions/workspace/make-snapshot'
import type { RowFindings } from '@/domain/safety/row-findings'

export interface SnapshotOrder {
  readonly database: string
  readonly ask: SnapshotAsk
}

export type SnapshotAnswer =
  | { readonly kind: 'made'; readonly made: MadeSnapshot | null }
  | { readonly kind: 'looked'; readonly findings: RowFindings }
  | { readonly kind: 'failed'; readonly message: string }

/**
 * Reads a whole database and makes a backup of it, off the page's thread: nothing on the screen waits. Null when there is
 * no such database. What looking at every row found is told a little later.
 */
export function takeSnapshot(
  order: SnapshotOrder,
  onFindings: (findings: RowFindings) => void = () => undefined,
): Promise<MadeSnapshot | null> {
  return new Promise((resolve, reject) => {
    // A worker of its own each time, which gives back all the memory of a large community.
    const worker = new Worker(new URL('./snapshot-worker.ts', import.meta.url), { type: 'module' })
    const fail = (message: string) => {
      worker.terminate()
      reject(new Error(message))
    }
    worker.onerror = ({ message }) => fail(message)
    worker.onmessage = ({ data }: MessageEvent<SnapshotAnswer>) => {
      switch (data.kind) {
        case 'made':
          resolve(data.made)
          if (data.made === null) worker.terminate()
          return
        case 'looked':
          worker.terminate()
          return onFindings(data.findings)
        case 'failed':
          return fail(data.message)
      }
    }
    worker.postMessage(order)
  })
}
