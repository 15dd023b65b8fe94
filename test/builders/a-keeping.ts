import { backupsToDrop } from '@/domain/safety/retention'
import type { BackupReason } from '@/domain/safety/backup'
import type { JournalKey } from '@/domain/safety/journal'
import type { SafeKeeping } from '@/domain/safety/safe-keeping'
import { makeSnapshot } from '@/actions/workspace/make-snapshot'
import { verifyWorkspaceFile } from '@/exchange/workspace-file/verify-workspace-file'
import type { BackupDrawer, StoredFile } from '@/host/backup-drawer'
import { BackupShelf } from '@/host/backup-shelf'
import { type JournalDisk, SegmentChanged, type WitnessStore } from '@/host/journal-disk'
import { JournalStore } from '@/host/journal-store'
import { exportWorkspace } from '@/storage/backup/snapshot'
import type { Workspace } from '@/storage/database/workspace'

const nameOf = ({ datasetId, deviceId }: JournalKey) => `${datasetId}/${deviceId}`

/** The files of journals, in memory: the same rules as on a disk, and hands to damage them with. */
export class MemoryJournalDisk implements JournalDisk {
  readonly files = new Map<string, Map<number, Uint8Array>>()
  readonly aside: string[] = []
  /** What the next writes are refused with; null while the disk takes everything. */
  refuses: 'full' | 'denied' | null = null

  async keys() {
    return [...this.files.keys()].map((name) => {
      const [datasetId = '', deviceId = ''] = name.split('/')
      return { datasetId, deviceId }
    })
  }
  async segments(key: JournalKey) {
    return [...this.of(key)].map(([start, bytes]) => ({ start, bytes: bytes.length })).sort((a, b) => a.start - b.start)
  }
  async read(key: JournalKey, start: number) {
    return this.of(key).get(start)?.slice() ?? new Uint8Array()
  }
  async create(key: JournalKey, start: number, bytes: Uint8Array) {
    this.mayWrite()
    if (this.of(key).has(start)) throw new SegmentChanged('There is such a segment')
    this.files.set(nameOf(key), new Map([...this.of(key), [start, bytes.slice()]]))
  }
  async append(key: JournalKey, start: number, length: number, bytes: Uint8Array) {
    this.mayWrite()
    const before = this.of(key).get(start)
    if (before?.length !== length) throw new SegmentChanged('The segment has another length')
    this.of(key).set(start, new Uint8Array([...before, ...bytes]))
  }
  async cut(key: JournalKey, start: number, length: number) {
    const before = this.of(key).get(start)
    if (before && length > 0) this.of(key).set(start, before.slice(0, length))
    else this.of(key).delete(start)
  }
  async remove(key: JournalKey, start: number) {
    this.of(key).delete(start)
  }
  async putAside(key: JournalKey) {
    if (this.files.delete(nameOf(key))) this.aside.push(nameOf(key))
  }
  why(error: unknown) {
    return error instanceof Error && (error.message === 'full' || error.message === 'denied') ? error.message : 'other'
  }

  /** Puts other bytes in the place of those from `at` on, counted from the end where it is negative. */
  damage(key: JournalKey, at: number): void {
    const [start, bytes] = [...this.of(key)][0] ?? [0, new Uint8Array()]
    const damaged = bytes.slice()
    damaged.set(new Uint8Array(40).fill(0x23), at < 0 ? bytes.length + at : at)
    this.of(key).set(start, damaged)
  }

  private of(key: JournalKey): Map<number, Uint8Array> {
    return this.files.get(nameOf(key)) ?? new Map()
  }
  private mayWrite(): void {
    if (this.refuses) throw new Error(this.refuses)
  }
}

class MemoryDrawer implements BackupDrawer {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>()
  notes: string | null = null
  async prepare() {}
  async list(): Promise<StoredFile[]> {
    return Promise.all([...this.files.keys()].map((name) => this.look(name)))
  }
  async look(name: string) {
    return { name, bytes: this.files.get(name)?.length ?? 0, changedAt: 1 }
  }
  async read(name: string, first?: number) {
    return this.files.get(name)?.slice(0, first) ?? null
  }
  async write(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    check: (readBack: Uint8Array<ArrayBuffer>) => Promise<void>,
  ) {
    await check(bytes)
    this.files.set(name, bytes.slice())
  }
  async remove(name: string) {
    this.files.delete(name)
  }
  async readNotes() {
    return this.notes
  }
  async writeNotes(text: string) {
    this.notes = text
  }
  whyNot() {
    return 'other' as const
  }
}

/** Journals and backups as a shell keeps them, on files in memory. */
export interface KeptInMemory extends SafeKeeping {
  readonly disk: MemoryJournalDisk
  readonly drawer: MemoryDrawer
  /** Every call of `appendToJournal` so far, by its numbers. */
  readonly appended: number[][]
  /** Writes what a workspace holds as a backup. */
  backUpOf(db: Workspace, reason?: BackupReason): Promise<void>
}

/** A safe keeping that behaves as the shells' own, with the same code for lines, heads, names and checks. */
export function aKeeping(): KeptInMemory {
  const disk = new MemoryJournalDisk()
  const drawer = new MemoryDrawer()
  const noted = new Map<string, number>()
  const witness: WitnessStore = {
    witnessOf: (key) => noted.get(nameOf(key)) ?? 0,
    note: (key, seq) => void noted.set(nameOf(key), seq),
  }
  const appended: number[][] = []
  let now = Date.UTC(2026, 10, 21, 5)
  // Each start of the app looks at the files anew, so nothing is remembered between two calls.
  const store = () => new JournalStore(disk, witness)
  const shelf = new BackupShelf(drawer, {
    place: 'first',
    now: () => (now += 1000),
    verify: verifyWorkspaceFile,
    drop: backupsToDrop,
  })
  return {
    disk,
    drawer,
    appended,
    listJournals: () => store().list(),
    appendToJournal: (append) => {
      appended.push(append.operations.map(({ seq }) => seq))
      return store().append(append)
    },
    readJournal: (key, afterSeq) => store().read(key, afterSeq),
    restartJournal: (begin) => store().restart(begin),
    retireJournal: (key) => store().retire(key),
    backUp: (request) => shelf.backUp(request),
    listBackups: () => shelf.list(),
    readBackup: (name) => shelf.read(name),
    backupPlaces: async () => ({ first: { place: '', state: 'ready', lastAt: null, freeBytes: null }, second: null }),
    backUpOf: async (db, reason = 'automatic') => {
      const ask = { appVersion: '0', shellVersion: '', reason, now: (now += 1000) }
      const outcome = await shelf.backUp((await makeSnapshot(await exportWorkspace(db), ask)).request)
      if (!outcome.ok) throw new Error(outcome.why)
    },
  }
}
