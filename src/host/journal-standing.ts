import type { JournalHead, JournalKey } from '@/domain/safety/journal'
import type { SegmentHead } from '@/domain/safety/journal-line'
import { type JournalPosition, readSegment } from '@/domain/safety/read-journal'
import type { JournalDisk, JournalSegment } from './journal-disk'

/** The segment that takes the next operation. */
export interface CurrentSegment {
  readonly start: number
  /** Bytes up to the end of the last good line. */
  readonly length: number
  readonly head: SegmentHead
  readonly end: JournalPosition
}

/** What was found when a journal was looked at, and is kept up to date while the app writes. */
export interface JournalStanding {
  readonly segments: readonly JournalSegment[]
  readonly condition: JournalHead['condition']
  /** Null when there is no operation and no beginning to go on from. */
  readonly current: CurrentSegment | null
  /** Where the rest of a crash is to be cut off before anything is appended. */
  readonly torn: { readonly start: number; readonly length: number } | null
}

/**
 * Looks at the newest segment, byte by byte; older ones are checked when they are read. A newest segment that died before
 * its first line was written does not count, and the one before it is looked at instead.
 */
export async function lookAt(disk: JournalDisk, key: JournalKey): Promise<JournalStanding | null> {
  const segments = await disk.segments(key)
  const newest = segments.at(-1)
  if (newest === undefined) return null
  const found = await readOne(disk, key, newest.start)
  if (found.current !== null || found.condition === 'broken') return { segments, ...found }
  const torn = { start: newest.start, length: 0 }
  const older = segments.at(-2)
  if (older === undefined) return { segments, condition: 'torn', current: null, torn }
  const before = await readOne(disk, key, older.start)
  return { segments, condition: before.condition === 'whole' ? 'torn' : 'broken', current: before.current, torn }
}

async function readOne(disk: JournalDisk, key: JournalKey, start: number): Promise<Omit<JournalStanding, 'segments'>> {
  const { condition, head, end, goodBytes: length } = await readSegment(await disk.read(key, start), key, null)
  if (head === null || end === null) return { condition, current: null, torn: null }
  if (head.firstSeq !== start) return { condition: 'broken', current: null, torn: null }
  return { condition, current: { start, length, head, end }, torn: condition === 'torn' ? { start, length } : null }
}

export function sameSegments(one: readonly JournalSegment[], other: readonly JournalSegment[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, bytes }, index) => other[index]?.start === start && other[index].bytes === bytes)
  )
}

export function headFrom(key: JournalKey, standing: JournalStanding, witnessSeq: number): JournalHead {
  const { segments, current, condition } = standing
  const oldest = segments[0]?.start ?? 0
  const lastSeq = current?.end.seq ?? 0
  return {
    datasetId: key.datasetId,
    deviceId: key.deviceId,
    database: current?.head.database ?? '',
    epoch: current?.head.epoch ?? 0,
    firstSeq: lastSeq >= oldest ? oldest : 0,
    lastSeq,
    witnessSeq,
    condition,
    bytes: segments.reduce((sum, { bytes }) => sum + bytes, 0),
  }
}
