import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BackupHead } from '@/domain/safety/backup'
import { verifyWorkspaceFile } from '@/exchange/workspace-file/verify-workspace-file'
import type { Verify } from '@/host/backup-shelf'

/** What the worker answers. */
export type Verified = { readonly head: BackupHead | null }

/**
 * Looks a backup through on another thread: the main one answers the window, and parsing tens of megabytes would make it
 * stand still. Where no thread can be started it is looked through here, because an unchecked backup is none.
 */
export function verifyApart(folder: string): Verify {
  return async (bytes, sha256) =>
    (await inWorker(join(folder, 'backups-verify-worker.js'), bytes, sha256)) ?? verifyWorkspaceFile(bytes, sha256)
}

/** The answer of a fresh thread, which gives all its memory back; null when there was none. */
function inWorker(file: string, bytes: Uint8Array<ArrayBuffer>, sha256: string): Promise<BackupHead | null> {
  return new Promise<BackupHead | null>((resolve) => {
    let worker: Worker
    try {
      worker = new Worker(file, { workerData: { bytes, sha256 } })
    } catch {
      resolve(null)
      return
    }
    worker.once('message', ({ head }: Verified) => resolve(head))
    worker.once('error', () => resolve(null))
    worker.once('exit', () => resolve(null))
  })
}
