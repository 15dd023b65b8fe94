import type { FileDesk } from '@/actions/recovery/file-desk'
import { NotSavedError } from '@/storage/database/health'
import type { FileDeskAnswer, FileDeskQuestion } from './file-desk-worker'

/** A file desk in a worker of its own, and the way to end it. */
export interface WorkerDesk extends FileDesk {
  /** What is being replaced is finished first. */
  end(): void
}

/** Sets up a desk beside the page; one file lies on it until it is ended. */
export function workerDesk(): WorkerDesk {
  const worker = new Worker(new URL('./file-desk-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>()
  let last = 0
  let replacing: Promise<unknown> = Promise.resolve()
  worker.addEventListener('message', ({ data }: MessageEvent<FileDeskAnswer>) => {
    const asked = waiting.get(data.id)
    waiting.delete(data.id)
    if (data.ok) asked?.resolve(data.value)
    else asked?.reject(data.why === null ? new Error(data.message) : new NotSavedError(data.why, data.message))
  })
  worker.addEventListener('error', (event) => {
    for (const { reject } of waiting.values()) reject(new Error(event.message))
    waiting.clear()
  })
  const ask = (name: keyof FileDesk, args: readonly unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      worker.postMessage({ id: last, ask: name, args } satisfies FileDeskQuestion)
    })
  // What the worker answers is what the same method of the desk there gave.
  const forward =
    <Name extends keyof FileDesk>(name: Name) =>
    (...args: Parameters<FileDesk[Name]>) =>
      ask(name, args) as ReturnType<FileDesk[Name]>
  return {
    open: forward('open'),
    openDoor: forward('openDoor'),
    difference: forward('difference'),
    planReplace: forward('planReplace'),
    replace: (...args) => {
      const written = forward('replace')(...args)
      replacing = written.catch(() => undefined)
      return written
    },
    restore: forward('restore'),
    end: () => void replacing.then(() => worker.terminate()),
  }
}
