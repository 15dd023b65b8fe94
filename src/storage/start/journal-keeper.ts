import type { JournalOutcome } from '@/domain/safety/journal'
import type { SafeKeeping } from '@/domain/safety/safe-keeping'
import type { WorkspaceMark } from '@/domain/safety/start-sources'
import type { CommittedOperation } from '../database/committed'
import type { Workspace } from '../database/workspace'
import { nextBatch } from './journal-batch'
import { readMark } from './read-mark'

export type JournalFailure = Exclude<Extract<JournalOutcome, { ok: false }>['why'], 'gap'>

/** How far the second copy of every change is. */
export interface Journaled {
  /** `saved`: everything committed is in the journal too, and a starting state in a backup. */
  readonly state: 'saved' | 'saving' | 'behind'
  readonly journaledSeq: number
  /** Why the journal does not take anything at the moment; null while it does. */
  readonly why: JournalFailure | null
  /** No journal can bring everything back (a starting state, a new journal): a backup is due at once. */
  readonly needsBackup: boolean
}

/** Calls back after a while; returns the way to stop. */
export type Later = (ms: number, run: () => void) => () => void

const PAUSES_MS = [1_000, 2_000, 5_000, 10_000, 30_000]

const browserLater: Later = (ms, run) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

/**
 * Carries every committed operation of a workspace to its journal, as many at once as have piled up, and tells how far it
 * is. It never gives up: what the journal does not take is tried again, from the database's own log where needed.
 */
export class JournalKeeper {
  readonly #db: Workspace
  readonly #keeping: SafeKeeping
  readonly #later: Later
  readonly #atHand = new Map<number, CommittedOperation>()
  readonly #listeners = new Set<() => void>()
  #stop: () => void = () => undefined
  #mark: WorkspaceMark
  /** Backups up to this number leave a need of one open. */
  #backupFrom: number
  #current: Journaled
  #running: Promise<void> | null = null
  #failures = 0
  #cancelRetry: (() => void) | null = null
  #closed = false

  /** `begin` says how far database and journal are; the part between is brought over first. */
  constructor(
    db: Workspace,
    keeping: SafeKeeping,
    begin: { readonly mark: WorkspaceMark; readonly journaledSeq: number; readonly needsBackup: boolean },
    later: Later = browserLater,
  ) {
    this.#db = db
    this.#keeping = keeping
    this.#later = later
    this.#mark = begin.mark
    this.#backupFrom = begin.mark.lastSeq
    this.#current = { state: 'saved', journaledSeq: begin.journaledSeq, why: null, needsBackup: begin.needsBackup }
    this.#set({})
  }

  /** Begins to carry over. Returns the way to stop; what is on its way then still arrives. */
  readonly start = (): (() => void) => {
    this.#closed = false
    this.#stop = this.#db.committed.subscribe((operation) => this.#take(operation))
    this.#run()
    return () => {
      this.#closed = true
      this.#stop()
      this.#cancelRetry?.()
      this.#cancelRetry = null
    }
  }

  get current(): Journaled {
    return this.#current
  }

  /** The number of the newest committed operation. */
  get lastSeq(): number {
    return this.#mark.lastSeq
  }

  /** Calls back after every change. Returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Brings over now what is not there yet; true when everything committed before the call is in the journal. */
  readonly flush = async (): Promise<boolean> => {
    const wanted = this.#mark.lastSeq
    this.#retryNow()
    while (this.#running) await this.#running
    return this.#current.journaledSeq >= wanted
  }

  /** A checked backup is there that holds everything up to this number. */
  backedUp(seq: number): void {
    if (this.#current.needsBackup && seq >= this.#backupFrom) this.#set({ needsBackup: false })
  }

  #take(operation: CommittedOperation): void {
    this.#mark = { ...this.#mark, lastSeq: Math.max(this.#mark.lastSeq, operation.seq) }
    this.#atHand.set(operation.seq, operation)
    if (operation.kind === 'base') this.#wantBackup(operation.seq)
    else this.#set({})
    // While the journal refuses, the retry brings this along; asking at every key would only make a full disk slower.
    if (this.#cancelRetry === null) this.#run()
  }

  #retryNow(): void {
    this.#cancelRetry?.()
    this.#cancelRetry = null
    this.#run()
  }

  #run(): void {
    if (this.#running || this.#current.journaledSeq >= this.#mark.lastSeq) return
    this.#running = this.#bringOver()
      .catch(() => this.#failed('other'))
      .finally(() => {
        this.#running = null
        // Something may have been committed between the last look and now.
        if (this.#cancelRetry === null && !this.#closed) this.#run()
      })
  }

  async #bringOver(): Promise<void> {
    while (this.#current.journaledSeq < this.#mark.lastSeq) {
      const { journaledSeq } = this.#current
      const operations = await nextBatch(this.#db, journaledSeq, this.#mark.lastSeq, this.#atHand)
      if (operations.some(({ seq }) => this.#atHand.get(seq)?.kind === 'base')) await this.#readMark()
      const outcome = operations.length === 0 ? await this.#restart() : await this.#append(operations)
      if (outcome.ok) this.#arrived(outcome.lastSeq)
      else if (outcome.why !== 'gap') return this.#failed(outcome.why)
      else if (outcome.lastSeq !== journaledSeq && outcome.lastSeq <= this.#mark.lastSeq)
        // The log of the database has what is missing between.
        this.#set({ journaledSeq: outcome.lastSeq })
      else {
        const restarted = await this.#restart()
        if (!restarted.ok) return this.#failed('other')
        this.#arrived(restarted.lastSeq)
      }
    }
  }

  async #append(operations: Parameters<SafeKeeping['appendToJournal']>[0]['operations']): Promise<JournalOutcome> {
    const { datasetId, deviceId, epoch } = this.#mark
    const database = this.#db.name
    const outcome = await this.#keeping.appendToJournal({ datasetId, deviceId, database, epoch, operations })
    // A journal that was damaged meanwhile takes nothing any more; it is put aside, and a backup takes its place.
    if (!outcome.ok && outcome.why === 'other' && (await this.#isUnfit())) return this.#restart()
    return outcome
  }

  async #isUnfit(): Promise<boolean> {
    const { datasetId, deviceId, epoch } = this.#mark
    const head = (await this.#keeping.listJournals()).find(
      (journal) => journal.datasetId === datasetId && journal.deviceId === deviceId,
    )
    return head !== undefined && (head.condition === 'broken' || head.database !== this.#db.name || head.epoch > epoch)
  }

  async #restart(): Promise<JournalOutcome> {
    const outcome = await this.#keeping.restartJournal({ ...this.#mark, database: this.#db.name })
    if (outcome.ok) this.#wantBackup(this.#mark.lastSeq)
    return outcome
  }

  /** A replaced content may be another epoch or another set of data: the journal is the one of what is there now. */
  async #readMark(): Promise<void> {
    const mark = await readMark(this.#db)
    if (mark) this.#mark = { ...mark, lastSeq: Math.max(mark.lastSeq, this.#mark.lastSeq) }
  }

  #arrived(seq: number): void {
    for (const held of this.#atHand.keys()) if (held <= seq) this.#atHand.delete(held)
    this.#failures = 0
    this.#set({ journaledSeq: seq, why: null })
  }

  #failed(why: JournalFailure): void {
    const pause = PAUSES_MS[Math.min(this.#failures, PAUSES_MS.length - 1)] ?? 30_000
    this.#failures += 1
    this.#set({ why })
    if (this.#closed) return
    this.#cancelRetry = this.#later(pause, () => this.#retryNow())
  }

  #wantBackup(seq: number): void {
    this.#backupFrom = seq
    this.#set({ needsBackup: true })
  }

  #set(change: Partial<Journaled>): void {
    const next = { ...this.#current, ...change }
    const complete = next.journaledSeq >= this.#mark.lastSeq && !next.needsBackup
    const state = complete ? 'saved' : next.why === null ? 'saving' : 'behind'
    this.#current = { ...next, state }
    for (const listener of [...this.#listeners]) listener()
  }
}
