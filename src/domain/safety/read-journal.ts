import type { JournalHead, JournalKey } from './journal'
import { isOtherVersion, readHeadLine, readOperationLine, type SegmentHead, splitLines } from './journal-line'

/** Where one line stands in a journal: the number and the sum that the next line must follow. */
export interface JournalPosition {
  readonly seq: number
  readonly sum: string
}

export interface SegmentReading {
  readonly condition: JournalHead['condition']
  /** Null when not even the first line can be read. */
  readonly head: SegmentHead | null
  /** The position of the last good line; null when there is none. */
  readonly end: JournalPosition | null
  /** How many bytes from the start are good. */
  readonly goodBytes: number
  /** The operations as JSON up to the first fault. */
  readonly operations: readonly { readonly seq: number; readonly text: string }[]
}

/** Lines checked at the same time; the chain between them is compared afterwards. */
const BATCH = 256

/**
 * Reads one segment up to the first fault. `before` is the position at the end of the segment before, null when this is
 * the oldest there is. Damage after which nothing good and nothing else follows is `torn`: so it looks after a crash.
 */
export async function readSegment(
  bytes: Uint8Array,
  key: JournalKey,
  before: JournalPosition | null,
): Promise<SegmentReading> {
  const { lines, restAt } = splitLines(bytes)
  const operations: { seq: number; text: string }[] = []
  const first = lines[0]
  const head = first === undefined ? null : await readHeadLine(first.bytes)
  if (first === undefined || head === null) {
    return { condition: conditionAt(0), head: null, end: null, goodBytes: 0, operations }
  }
  if (!belongs(head, key, before)) return { condition: 'broken', head: null, end: null, goodBytes: 0, operations }
  // The sum of the first line was found right above, so it can be taken from there.
  let end: JournalPosition = { seq: head.firstSeq - 1, sum: sumOfHead(first.bytes) }
  for (let from = 1; from < lines.length; from += BATCH) {
    const batch = lines.slice(from, from + BATCH)
    const read = await Promise.all(batch.map((line) => readOperationLine(line.bytes)))
    for (const [index, operation] of read.entries()) {
      if (operation === null || operation.seq !== end.seq + 1 || operation.prev !== end.sum) {
        const condition = operation === null ? conditionAt(from + index) : 'broken'
        return { condition, head, end, goodBytes: batch[index]?.at ?? 0, operations }
      }
      operations.push({ seq: operation.seq, text: operation.text })
      end = { seq: operation.seq, sum: operation.sum }
    }
  }
  return {
    condition: restAt < bytes.length ? conditionAt(lines.length) : 'whole',
    head,
    end,
    goodBytes: restAt,
    operations,
  }

  /** The state of a segment whose line of that index is bad; the rest after the last line feed counts as a line. */
  function conditionAt(index: number): 'torn' | 'broken' {
    const bad = lines[index]
    if (bad === undefined) return isOtherVersion(bytes.subarray(restAt)) ? 'broken' : 'torn'
    const isLast = index === lines.length - 1 && restAt === bytes.length
    return isLast && !isOtherVersion(bad.bytes) ? 'torn' : 'broken'
  }
}

function belongs(head: SegmentHead, key: JournalKey, before: JournalPosition | null): boolean {
  if (head.datasetId !== key.datasetId || head.deviceId !== key.deviceId) return false
  return before === null || (head.firstSeq === before.seq + 1 && head.prev === before.sum)
}

function sumOfHead(line: Uint8Array): string {
  const begin = '{"v":1,"sum":"'.length
  return String.fromCharCode(...line.subarray(begin, begin + 64))
}

export interface WholeReading {
  readonly condition: JournalHead['condition']
  readonly operations: readonly { readonly seq: number; readonly text: string }[]
}

/**
 * Reads the segments of a journal, oldest first, up to the first fault. Only the newest may be torn: a segment that is
 * followed by another one was finished.
 */
export async function readSegments(segments: readonly Uint8Array[], key: JournalKey): Promise<WholeReading> {
  const operations: { seq: number; text: string }[] = []
  let before: JournalPosition | null = null
  for (const [index, bytes] of segments.entries()) {
    const reading: SegmentReading = await readSegment(bytes, key, before)
    for (const operation of reading.operations) operations.push(operation)
    if (reading.condition !== 'whole') {
      const isLast = index === segments.length - 1
      return { condition: isLast ? reading.condition : 'broken', operations }
    }
    before = reading.end
  }
  return { condition: 'whole', operations }
}
