import { fileDesk, type FileDesk } from '@/actions/recovery/file-desk'
import { readDatabase } from '@/storage/backup/read-database'
import { NotSavedError, type ReadOnlyReason } from '@/storage/database/health'
import { openWorkspace } from '@/storage/database/workspace'
import { machineClock } from '../machine-clock'

/** A question to the desk, and the answer, as they cross between the page and this worker. */
export interface FileDeskQuestion {
  readonly id: number
  readonly ask: keyof FileDesk
  readonly args: readonly unknown[]
}

export type FileDeskAnswer =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  /** An error keeps only its message on the way; `why` says when the database refused to save. */
  | { readonly id: number; readonly ok: false; readonly message: string; readonly why: ReadOnlyReason | null }

// A workspace of tens of thousands of rows is unpacked, checked and compared here, so that the page stays quick.
const desk = fileDesk({
  clock: machineClock,
  read: readDatabase,
  open: (name) => openWorkspace(name, machineClock),
})

self.addEventListener('message', ({ data }: MessageEvent<FileDeskQuestion>) => {
  const { id, ask, args } = data
  const method = desk[ask] as (...given: readonly unknown[]) => Promise<unknown>
  method(...args).then(
    (value) => self.postMessage({ id, ok: true, value } satisfies FileDeskAnswer),
    (error: unknown) =>
      self.postMessage({
        id,
        ok: false,
        message: error instanceof Error ? error.message : String(error),
        why: error instanceof NotSavedError ? error.why : null,
      } satisfies FileDeskAnswer),
  )
})
