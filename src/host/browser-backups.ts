import type { BackupFile, BackupOutcome, BackupRequest } from '@/domain/safety/backup'
import type { JournalKey } from '@/domain/safety/journal'
import type { SafeKeeping } from '@/domain/safety/safe-keeping'

export type BackupsQuestion = { readonly id: number } & (
  | { readonly kind: 'backUp'; readonly request: BackupRequest }
  | { readonly kind: 'list' }
  | { readonly kind: 'read'; readonly name: string }
)

export type BackupsAnswer =
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly message: string }
  | { readonly kind: 'safeUpTo'; readonly key: JournalKey; readonly seq: number }

type BrowserBackups = Pick<SafeKeeping, 'backUp' | 'listBackups' | 'readBackup' | 'backupPlaces'>

/** Without its id: `Omit` alone would melt the kinds into one. */
type Asked<Q> = Q extends unknown ? Omit<Q, 'id'> : never

/**
 * Backups of the browser host: files in the origin's private file system, written and read back by a worker of their own.
 * `safeUpTo` is told after a verified backup, for the journal to begin a new segment.
 */
export function browserBackups(safeUpTo: (key: JournalKey, seq: number) => void = () => undefined): BrowserBackups {
  let worker: Worker | null = null
  let lastId = 0
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()

  const started = (): Worker => {
    worker ??= new Worker(new URL('./browser-backups-worker.ts', import.meta.url), { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<BackupsAnswer>) => {
      if (data.kind === 'safeUpTo') return safeUpTo(data.key, data.seq)
      const asked = waiting.get(data.id)
      waiting.delete(data.id)
      if (data.kind === 'value') asked?.resolve(data.value)
      else asked?.reject(new Error(data.message))
    }
    worker.onerror = ({ message }) => {
      // A worker that died answers nobody any more; the next question starts a new one.
      worker = null
      for (const { reject } of waiting.values()) reject(new Error(message))
      waiting.clear()
    }
    return worker
  }

  const ask = <T>(question: Asked<BackupsQuestion>): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const id = (lastId += 1)
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      started().postMessage({ id, ...question })
    })

  const list = () => ask<BackupFile[]>({ kind: 'list' })
  return {
    backUp: (request) => ask<BackupOutcome>({ kind: 'backUp', request }),
    listBackups: list,
    readBackup: (name, place) =>
      place === 'first' ? ask<Uint8Array | null>({ kind: 'read', name }) : Promise.resolve(null),
    backupPlaces: async () => {
      const { quota, usage } = await navigator.storage.estimate()
      const freeBytes = quota === undefined || usage === undefined ? null : Math.max(0, quota - usage)
      return { first: { place: '', state: 'ready', lastAt: (await list())[0]?.at ?? null, freeBytes }, second: null }
    },
  }
}
