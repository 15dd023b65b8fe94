import type { JournalAppend, JournalHead, JournalKey, JournalOutcome, JournalReading } from '@/domain/safety/journal'
import { joinBytes } from '@/domain/safety/journal-bytes'
import { headLine, operationLine, type SegmentHead } from '@/domain/safety/journal-line'
import { readSegments } from '@/domain/safety/read-journal'
import { isJournalKey, type JournalDisk, SegmentChanged, type WitnessStore } from './journal-disk'
import { type CurrentSegment, headFrom, type JournalStanding, lookAt, sameSegments } from './journal-standing'

/** A segment that grew this large is followed by another one, so that a start has little to check. */
const LARGEST_SEGMENT = 32 * 1024 * 1024

/** Files that the system does not let the app read: it is known that they are there, and nothing else. */
const UNREADABLE: JournalStanding = { segments: [], condition: 'broken', current: null, torn: null }

type Operations = JournalAppend['operations']

/**
 * Keeps the journals of one machine, on whatever disk. Each journal's questions are answered one after the other, in the
 * order in which they were asked; different journals do not wait for each other.
 */
export class JournalStore {
  private readonly known = new Map<string, JournalStanding>()
  private readonly turns = new Map<string, Promise<unknown>>()

  constructor(
    private readonly disk: JournalDisk,
    private readonly witness: WitnessStore,
    private readonly largest = LARGEST_SEGMENT,
  ) {}

  async list(): Promise<JournalHead[]> {
    const keys = await this.disk.keys()
    const heads = await Promise.all(
      keys.map((key) =>
        this.inTurn(key, async () => {
          const standing = await this.lookAgain(key).catch(() => UNREADABLE)
          return standing === null ? [] : [headFrom(key, standing, this.witness.witnessOf(key))]
        }),
      ),
    )
    return heads.flat()
  }

  append(append: JournalAppend): Promise<JournalOutcome> {
    return this.trying(append, async () => {
      const before = this.known.get(nameOf(append))
      const outcome = await this.appendNow(append).catch((error: unknown) => {
        if (error instanceof SegmentChanged) return null
        throw error
      })
      if (outcome?.ok) return outcome
      // What is known may be out of date: another window wrote, or somebody touched the files. Look once more.
      const changed = (await this.lookAgain(append)) !== before
      return outcome === null || changed ? this.appendNow(append) : outcome
    })
  }

  /** The operations after a number. Only the segments that can hold them are read. */
  read(key: JournalKey, afterSeq: number): Promise<JournalReading> {
    return this.inTurn(key, async () => {
      const segments = await this.disk.segments(key)
      const from = segments.findLastIndex(({ start }) => start <= afterSeq + 1)
      const wanted: Uint8Array[] = []
      for (const { start } of segments.slice(Math.max(from, 0))) wanted.push(await this.disk.read(key, start))
      const { operations, condition } = await readSegments(wanted, key)
      return { operations: operations.filter(({ seq }) => seq > afterSeq).map(({ text }) => text), condition }
    })
  }

  /** Puts what is there aside and begins anew after `lastSeq`. */
  restart(begin: JournalKey & { database: string; epoch: number; lastSeq: number }): Promise<JournalOutcome> {
    const { datasetId, deviceId, database, epoch, lastSeq } = begin
    return this.trying(begin, async () => {
      this.known.delete(nameOf(begin))
      await this.disk.putAside(begin)
      await this.begin({ datasetId, deviceId, database, epoch, firstSeq: lastSeq + 1, prev: '' }, [])
      return this.acknowledge(begin, lastSeq)
    })
  }

  /** Puts the journal aside for good. */
  retire(key: JournalKey): Promise<void> {
    return this.inTurn(key, async () => {
      this.known.delete(nameOf(key))
      await this.disk.putAside(key)
      this.witness.note(key, 0)
    })
  }

  /**
   * Begins a new segment, after a backup was verified. Older segments are dropped when the numbers of all their operations
   * are `upToSeq` or lower: enough backups hold what those operations led to.
   */
  startSegment(key: JournalKey, upToSeq: number): Promise<JournalOutcome> {
    return this.trying(key, async () => {
      const standing = await this.ready(key)
      if (standing?.condition === 'broken') return { ok: false, why: 'other' }
      const current = standing?.current ?? null
      if (standing === null || current === null) return { ok: true, lastSeq: 0 }
      if (current.end.seq >= current.start) await this.follow(standing, current, current.head, [])
      const starts = (await this.lookAgain(key))?.segments.map(({ start }) => start) ?? []
      const dropped = starts.slice(0, -1).filter((_, index) => (starts[index + 1] ?? Infinity) - 1 <= upToSeq)
      this.known.delete(nameOf(key))
      for (const start of dropped) await this.disk.remove(key, start)
      return { ok: true, lastSeq: current.end.seq }
    })
  }

  private async appendNow(append: JournalAppend): Promise<JournalOutcome> {
    const { datasetId, deviceId, operations, database, epoch } = append
    const standing = await this.ready(append)
    if (standing?.condition === 'broken') return { ok: false, why: 'other' }
    const current = standing?.current ?? null
    const lastSeq = current?.end.seq ?? 0
    const first = operations[0]?.seq
    if (first === undefined) return { ok: true, lastSeq }
    if (current !== null && first !== lastSeq + 1) return { ok: false, why: 'gap', lastSeq }
    if (operations.some(({ seq }, index) => seq !== first + index)) return { ok: false, why: 'gap', lastSeq }
    if (standing === null || current === null) {
      await this.begin({ datasetId, deviceId, database, epoch, firstSeq: first, prev: '' }, operations)
    } else if (current.head.database !== database || current.head.epoch > epoch) {
      // Another database under the same identity is a copy gone astray; an earlier epoch was replaced by a later one.
      return { ok: false, why: 'other' }
    } else if (current.head.epoch < epoch || current.length > this.largest) {
      await this.follow(standing, current, { ...current.head, epoch }, operations)
    } else {
      await this.extend(standing, current, operations)
    }
    return this.acknowledge(append, first + operations.length - 1)
  }

  private async extend(standing: JournalStanding, current: CurrentSegment, operations: Operations): Promise<void> {
    const { head, start } = current
    const { bytes, sum } = await linesOf(operations, current.end.sum)
    this.known.delete(nameOf(head))
    await this.disk.append(head, start, current.length, bytes)
    const length = current.length + bytes.length
    const end = { seq: current.end.seq + operations.length, sum }
    const segments = standing.segments.map((one) => (one.start === start ? { start, bytes: length } : one))
    this.known.set(nameOf(head), { ...standing, segments, current: { ...current, length, end } })
  }

  /** The segment after the current one, which it replaces where that has no operation: the number would be the same. */
  private async follow(standing: JournalStanding, current: CurrentSegment, head: SegmentHead, operations: Operations) {
    const isEmpty = current.end.seq < current.start
    this.known.delete(nameOf(head))
    if (isEmpty) await this.disk.remove(head, current.start)
    const kept = isEmpty ? standing.segments.slice(0, -1) : standing.segments
    const prev = isEmpty ? current.head.prev : current.end.sum
    await this.begin({ ...head, firstSeq: current.end.seq + 1, prev }, operations, kept)
  }

  private async begin(head: SegmentHead, operations: Operations, older: JournalStanding['segments'] = []) {
    const first = await headLine(head)
    const { bytes, sum } = await linesOf(operations, first.sum)
    const whole = joinBytes([first.bytes, bytes])
    const start = head.firstSeq
    await this.disk.create(head, start, whole)
    this.known.set(nameOf(head), {
      segments: [...older, { start, bytes: whole.length }],
      condition: 'whole',
      current: { start, length: whole.length, head, end: { seq: start - 1 + operations.length, sum } },
      torn: null,
    })
  }

  /** The journal as it is known, with the rest of a crash cut off. */
  private async ready(key: JournalKey): Promise<JournalStanding | null> {
    const standing = this.known.get(nameOf(key)) ?? (await this.lookAgain(key))
    if (standing === null || standing.condition !== 'torn' || standing.torn === null) return standing
    await this.disk.cut(key, standing.torn.start, standing.torn.length)
    return this.lookAgain(key)
  }

  private async lookAgain(key: JournalKey): Promise<JournalStanding | null> {
    const known = this.known.get(nameOf(key))
    if (known !== undefined && sameSegments(known.segments, await this.disk.segments(key))) return known
    const standing = await lookAt(this.disk, key)
    if (standing === null) this.known.delete(nameOf(key))
    else this.known.set(nameOf(key), standing)
    return standing
  }

  private acknowledge(key: JournalKey, lastSeq: number): JournalOutcome {
    this.witness.note(key, lastSeq)
    return { ok: true, lastSeq }
  }

  private trying(key: JournalKey, work: () => Promise<JournalOutcome>): Promise<JournalOutcome> {
    return this.inTurn(key, async () => {
      try {
        return await work()
      } catch (error) {
        if (error instanceof RangeError) throw error
        this.known.delete(nameOf(key))
        return { ok: false, why: this.disk.why(error) }
      }
    })
  }

  private inTurn<T>(key: JournalKey, work: () => Promise<T>): Promise<T> {
    if (!isJournalKey(key)) return Promise.reject(new RangeError('Not the key of a journal'))
    const before = this.turns.get(nameOf(key)) ?? Promise.resolve()
    const turn = before.then(work, work)
    this.turns.set(nameOf(key), turn)
    return turn
  }
}

function nameOf({ datasetId, deviceId }: JournalKey): string {
  return `${datasetId}/${deviceId}`
}

async function linesOf(operations: Operations, prev: string) {
  const lines: Uint8Array[] = []
  let sum = prev
  for (const { seq, text } of operations) {
    const line = await operationLine(seq, sum, text)
    lines.push(line.bytes)
    sum = line.sum
  }
  return { bytes: joinBytes(lines), sum }
}
