import type { MadeSnapshot } from '@/actions/workspace/make-snapshot'
import type { BackupFile, BackupOutcome, BackupReason } from '@/domain/safety/backup'
import { nextBackupAt, overdueAt, type BackupProgress } from '@/domain/safety/backup-plan'
import type { RowFindings } from '@/domain/safety/row-findings'
import type { SafeKeeping } from '@/domain/safety/safe-keeping'
import type { FlushReason } from '@/host/contract'
import type { Workspace } from '@/storage/database/workspace'
import { readBases, readMark } from '@/storage/start/read-mark'
import type { BackupState } from '../parts/shell'

export type Snapshotter = (
  reason: BackupReason,
  onFindings: (findings: RowFindings) => void,
) => Promise<MadeSnapshot | null>

export interface BackupKeeperOrder {
  readonly db: Workspace
  readonly keeping: SafeKeeping
  readonly snapshot: Snapshotter
  /** Ms on a clock that only runs forward. */
  readonly ticks: () => number
}

const NOTHING: BackupState = {
  lastAt: null,
  people: null,
  covered: null,
  failed: null,
  overdue: false,
  shrunk: false,
  second: null,
  findings: null,
}

/** Backs the open workspace up: by itself after changes, when the shell asks for it, and when the person does. */
export class BackupKeeper {
  readonly #order: BackupKeeperOrder
  readonly #listeners = new Set<() => void>()
  #current = NOTHING
  #progress: BackupProgress = { firstChangeAt: null, lastChangeAt: null, lastBackupAt: null, failedAt: null }
  #lastSeq = 0
  #wasWriter = false
  #running: Promise<unknown> = Promise.resolve()
  /** The backup of this sitting that holds everything there is; null once something changed. */
  #whole: BackupOutcome | null = null
  #stops: (() => void)[] = []

  constructor(order: BackupKeeperOrder) {
    this.#order = order
  }

  get current(): BackupState {
    return this.#current
  }

  /** Calls back after every change of `current`. Returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Begins to watch. Writes a backup at once when there is none yet, or when no log of changes could rebuild the data. */
  readonly start = (): (() => void) => {
    const { db } = this.#order
    this.#wasWriter = this.#isWriter()
    this.#stops = [
      db.committed.subscribe(({ seq, kind }) => this.#changed(seq, kind === 'base')),
      db.health.subscribe(() => this.#healthChanged()),
    ]
    void this.#compare().catch(() => undefined)
    return () => {
      for (const stop of this.#stops) stop()
      this.#stops = []
      this.#disarm()
    }
  }

  /** Writes one now. What stood in the way is the answer, and in the status. */
  readonly backUp = (reason: BackupReason): Promise<BackupOutcome> => {
    const turn = this.#running.then(() => this.#write(reason))
    this.#running = turn
    return turn
  }

  /** Everything has to be on the disk soon: what is in no backup yet goes into one now. */
  readonly flush = async (why: FlushReason): Promise<void> => {
    await this.#running
    if (this.#progress.firstChangeAt !== null) await this.backUp(why === 'close' ? 'quit' : 'automatic')
  }

  /** The folders changed: what is told about the second one is read anew. */
  readonly lookAtPlaces = async (): Promise<void> => {
    const { second } = await this.#order.keeping.backupPlaces()
    this.#set({ second })
  }

  async #compare(): Promise<void> {
    const { db, keeping } = this.#order
    const mark = await readMark(db)
    if (mark === null) return
    this.#lastSeq = Math.max(this.#lastSeq, mark.lastSeq)
    const files = await keeping.listBackups()
    await this.lookAtPlaces()
    const newest = files.find((file) => file.place === 'first' && file.head?.datasetId === mark.datasetId)
    if (newest) this.#set(standingOf(newest))
    const isSameTime = newest?.head?.epoch === mark.epoch
    const seq = isSameTime ? (newest?.head?.seq ?? null) : null
    if (seq === null || (await readBases(db, seq)).length > 0) await this.#writeBySelf('start')
    else if (seq < mark.lastSeq) this.#changed(mark.lastSeq, false)
  }

  /** A window that becomes the writer heard nothing of what the writer before it had changed. */
  #healthChanged(): void {
    const was = this.#wasWriter
    this.#wasWriter = this.#isWriter()
    if (this.#wasWriter && !was) void this.#compare().catch(() => undefined)
    else this.#arm()
  }

  #changed(seq: number, isBase: boolean): void {
    this.#lastSeq = Math.max(this.#lastSeq, seq)
    this.#whole = null
    const now = this.#order.ticks()
    this.#progress = { ...this.#progress, firstChangeAt: this.#progress.firstChangeAt ?? now, lastChangeAt: now }
    if (isBase) void this.#writeBySelf('start')
    else this.#arm()
  }

  /** Nobody asked, so nobody waits for the answer: the status tells it. */
  async #writeBySelf(reason: BackupReason): Promise<void> {
    if (this.#isWriter()) await this.backUp(reason)
  }

  async #write(reason: BackupReason): Promise<BackupOutcome> {
    const { keeping, snapshot, ticks } = this.#order
    // Two watches can find the same starting state without a backup; one is enough.
    if (reason === 'start' && this.#whole !== null) return this.#whole
    let outcome: BackupOutcome
    let made: MadeSnapshot | null = null
    try {
      made = await snapshot(reason, (findings) => this.#set({ findings }))
      outcome = made === null ? { ok: false, why: 'empty' } : await keeping.backUp(made.request)
    } catch {
      outcome = { ok: false, why: 'other' }
    }
    if (outcome.ok && made !== null) this.#succeeded(made, outcome)
    else if (!outcome.ok) {
      const now = ticks()
      const { firstChangeAt, lastChangeAt } = this.#progress
      // A first backup that failed is owed as much as one after a change.
      const owed = firstChangeAt ?? (this.#current.covered === null ? now : null)
      const lastOwed = lastChangeAt ?? owed
      this.#progress = { ...this.#progress, firstChangeAt: owed, lastChangeAt: lastOwed, failedAt: now }
      this.#set({ failed: outcome.why })
    }
    this.#arm()
    return outcome
  }

  #succeeded({ request, people }: MadeSnapshot, outcome: BackupOutcome & { ok: true }): void {
    const { datasetId, epoch, seq } = request
    const isAll = seq >= this.#lastSeq
    this.#whole = isAll ? outcome : null
    const now = this.#order.ticks()
    const { lastChangeAt } = this.#progress
    this.#progress = {
      firstChangeAt: isAll ? null : lastChangeAt,
      lastChangeAt: isAll ? null : lastChangeAt,
      lastBackupAt: now,
      failedAt: null,
    }
    const { at, shrunk } = outcome
    this.#set({ lastAt: at, people, covered: { datasetId, epoch, seq }, failed: null, overdue: false, shrunk })
    if (outcome.second !== null) void this.lookAtPlaces().catch(() => undefined)
  }

  #timers: ReturnType<typeof setTimeout>[] = []

  #disarm(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    this.#timers = []
  }

  #arm(): void {
    this.#disarm()
    if (this.#stops.length === 0) return
    const now = this.#order.ticks()
    const next = nextBackupAt(this.#progress)
    const late = overdueAt(this.#progress)
    if (next !== null && this.#isWriter())
      this.#timers.push(setTimeout(() => void this.#writeBySelf('automatic'), Math.max(0, next - now)))
    if (late !== null) this.#timers.push(setTimeout(() => this.#set({ overdue: true }), Math.max(0, late - now)))
  }

  /** A window that must not write its data does not write backups by itself either: the writer's are newer. */
  #isWriter(): boolean {
    const { current } = this.#order.db.health
    return current.kind === 'writable' || (current.why !== 'otherWindow' && current.why !== 'newerApp')
  }

  #set(part: Partial<BackupState>): void {
    this.#current = { ...this.#current, ...part }
    for (const listener of [...this.#listeners]) listener()
  }
}

function standingOf({ at, head, shrunk }: BackupFile): Partial<BackupState> {
  if (head === null) return { lastAt: at, shrunk }
  const { datasetId, epoch, seq, live } = head
  const covered = epoch === null || seq === null ? null : { datasetId, epoch, seq }
  return { lastAt: at, shrunk, people: live?.['members'] ?? null, covered }
}
