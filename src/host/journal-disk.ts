import type { JournalKey, JournalOutcome } from '@/domain/safety/journal'

/** One file of a journal, named by the number of the first operation that belongs in it. */
export interface JournalSegment {
  readonly start: number
  readonly bytes: number
}

export type JournalFailure = Exclude<Extract<JournalOutcome, { ok: false }>['why'], 'gap'>

/** Thrown when a segment is not as long as it was left: something else wrote, cut or removed it. */
export class SegmentChanged extends Error {}

/** What keeping a journal needs of a place for files. Everything is on the disk when its promise resolves. */
export interface JournalDisk {
  keys(): Promise<readonly JournalKey[]>
  /** Oldest first; none where the journal is not there. */
  segments(key: JournalKey): Promise<readonly JournalSegment[]>
  read(key: JournalKey, start: number): Promise<Uint8Array>
  /** A new segment with its first bytes. Throws where there is one of that name. */
  create(key: JournalKey, start: number, bytes: Uint8Array): Promise<void>
  /** Writes at the end, which must be at `length`. When it throws, the segment is as long as before, if that can be done. */
  append(key: JournalKey, start: number, length: number, bytes: Uint8Array): Promise<void>
  /** Cuts a segment after `length` bytes, or removes it when none is left; the cut bytes are laid aside first. */
  cut(key: JournalKey, start: number, length: number): Promise<void>
  remove(key: JournalKey, start: number): Promise<void>
  /** Moves the whole journal to where it is kept but no longer listed. Nothing happens where there is none. */
  putAside(key: JournalKey): Promise<void>
  why(error: unknown): JournalFailure
}

/** Remembers in another place how far each journal got. */
export interface WitnessStore {
  /** 0 when nothing was noted. */
  witnessOf(key: JournalKey): number
  note(key: JournalKey, seq: number): void
}

const KEY_PART = /^[0-9A-Za-z-]{8,64}$/
const SEGMENT = /^(0|[1-9]\d{0,15})\.jsonl$/

/** Whether both parts can name a folder and nothing but a folder. */
export function isJournalKey({ datasetId, deviceId }: JournalKey): boolean {
  return KEY_PART.test(datasetId) && KEY_PART.test(deviceId)
}

export function segmentName(start: number): string {
  return `${start}.jsonl`
}

/** The number in a segment's name; null for any other file. */
export function segmentStart(name: string): number | null {
  const found = SEGMENT.exec(name)
  return found === null ? null : Number(found[1])
}
