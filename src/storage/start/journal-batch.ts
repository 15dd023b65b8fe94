import type { JournalAppend } from '@/domain/safety/journal'
import { committed, type CommittedOperation } from '../database/committed'
import type { Workspace } from '../database/workspace'

/** How much goes to the shell at once: an import can be megabytes in one operation, typing is many small ones. */
const LARGEST_BATCH = 500
const LARGEST_TEXT = 4_000_000

/**
 * The next operations after a number, in order and without a gap, from memory where they are at hand, else from the
 * database's own log. Empty when the log itself has a hole there.
 */
export async function nextBatch(
  db: Workspace,
  afterSeq: number,
  upToSeq: number,
  atHand: ReadonlyMap<number, CommittedOperation>,
): Promise<JournalAppend['operations']> {
  const batch: { seq: number; text: string }[] = []
  let length = 0
  const last = Math.min(upToSeq, afterSeq + LARGEST_BATCH)
  const source = atHand.has(afterSeq + 1) ? atHand : await fromLog(db, afterSeq, last)
  for (let seq = afterSeq + 1; seq <= last && length < LARGEST_TEXT; seq++) {
    const operation = source.get(seq)
    if (!operation) break
    const text = operation.text()
    length += text.length
    batch.push({ seq, text })
  }
  return batch
}

async function fromLog(
  db: Workspace,
  afterSeq: number,
  last: number,
): Promise<ReadonlyMap<number, CommittedOperation>> {
  const operations = await db.operations.where('seq').between(afterSeq, last, false, true).toArray()
  return new Map(operations.map((operation) => [operation.seq, committed(operation)]))
}
