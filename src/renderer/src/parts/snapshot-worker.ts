import { makeSnapshot } from '@/actions/workspace/make-snapshot'
import { findWrongRows } from '@/storage/backup/find-wrong-rows'
import { readDatabase } from '@/storage/backup/read-database'
import type { SnapshotAnswer, SnapshotOrder } from './snapshot'

addEventListener('message', ({ data }: MessageEvent<SnapshotOrder>) => {
  carryOut(data).catch((error: unknown) => say({ kind: 'failed', message: String(error) }))
})

/** First the file, so that the shell can write it; then, while it does, every row is looked at. */
async function carryOut({ database, ask }: SnapshotOrder): Promise<void> {
  const snapshot = await readDatabase(database)
  if (snapshot === null) return say({ kind: 'made', made: null })
  const made = await makeSnapshot(snapshot, ask)
  say({ kind: 'made', made }, [made.request.bytes.buffer])
  say({ kind: 'looked', findings: findWrongRows(snapshot.tables) })
}

function say(answer: SnapshotAnswer, handedOver: Transferable[] = []): void {
  postMessage(answer, { transfer: handedOver })
}
