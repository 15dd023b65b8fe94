import { parentPort, workerData } from 'node:worker_threads'
import { verifyWorkspaceFile } from '@/exchange/workspace-file/verify-workspace-file'
import type { Verified } from './backups-verify'

const { bytes, sha256 } = workerData as { readonly bytes: Uint8Array<ArrayBuffer>; readonly sha256: string }

void verifyWorkspaceFile(bytes, sha256).then((head) => {
  const answer: Verified = { head }
  parentPort?.postMessage(answer)
})
