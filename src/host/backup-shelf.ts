import { byDataset, newestFirst, olderFirst, rowsOf, type KnownBackup } from '@/domain/safety/backup-order'
import type { BackupFile, BackupHead, BackupOutcome, BackupRequest } from '@/domain/safety/backup'
import type { JournalKey } from '@/domain/safety/journal'
import { LEAST_VERIFIED } from '@/domain/safety/retention'
import { hasShrunk } from '@/domain/safety/shrink-guard'
import { HEAD_BYTES, readWorkspaceHead } from '@/exchange/workspace-file/read-workspace-head'
import { backupHead } from '@/exchange/workspace-file/file-head'
import { sha256OfBytes } from '@/exchange/workspace-file/sha256'
import type { BackupDrawer, StoredFile } from './backup-drawer'
import { BackupIndex } from './backup-index'
import { datasetInName, freeBackupName, parseBackupName } from './backup-names'

/** Looks bytes through that were read back: the head when they are the ones that were written and whole, else null. */
export type Verify = (bytes: Uint8Array<ArrayBuffer>, sha256: string) => Promise<BackupHead | null>

export interface ShelfRules {
  readonly place: BackupFile['place']
  readonly now: () => number
  readonly verify: Verify
  /** The names that may go, of the backups of one set of data. */
  readonly drop: (backups: readonly KnownBackup[]) => readonly string[]
  /** Told when a step is done, so that tests can stop the app right there. */
  readonly reached?: (step: 'after-rename' | 'before-prune') => void
  /** Told after a verified backup: what happened up to this number is in three backups that were read back. */
  readonly safeUpTo?: (key: JournalKey, seq: number) => Promise<void>
}

/** A backup that lies on a shelf, as the rules and the list see it. */
export interface Shelved extends KnownBackup {
  readonly file: BackupFile
}

class NotVerified extends Error {}

/** The backups in one place. All work is done one after the other: no backup is dropped while another is written. */
export class BackupShelf {
  private readonly index: BackupIndex
  private last: Promise<unknown> = Promise.resolve()

  constructor(
    private readonly drawer: BackupDrawer,
    private readonly rules: ShelfRules,
  ) {
    this.index = new BackupIndex(drawer)
  }

  /** `at`: the moment for the name, when a copy shall have the one that the first has. */
  backUp(request: BackupRequest, at: number = this.rules.now()): Promise<BackupOutcome> {
    return this.inTurn(async () => {
      try {
        return await this.write(request, at)
      } catch (error) {
        return { ok: false, why: error instanceof NotVerified ? 'notVerified' : this.drawer.whyNot(error) }
      }
    })
  }

  /** The backups that are there, as a list shows them and with what they are ordered by. */
  all(): Promise<readonly Shelved[]> {
    return this.inTurn(() => this.shelved())
  }

  /** The backups that are there, newest first. */
  async list(): Promise<BackupFile[]> {
    return newestFirst(await this.all()).map(({ file }) => file)
  }

  /** The bytes of a listed backup. A name that is not in the list, such as a path, gives null. */
  async read(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
    if (parseBackupName(name) === null || !(await this.files()).some((file) => file.name === name)) return null
    return this.drawer.read(name)
  }

  private async write(request: BackupRequest, moment: number): Promise<BackupOutcome> {
    // An empty state is never what somebody will want back, and it must not push out one that is.
    if (request.rows <= 0) return { ok: false, why: 'empty' }
    const bytes = new Uint8Array(request.bytes)
    if ((await sha256OfBytes(bytes)) !== request.sha256) throw new NotVerified()
    await this.drawer.prepare()
    const before = await this.shelved()
    const shrunk = hasShrunk(request.rows, rowsBefore(before, request.datasetId))
    const { reason, epoch, seq } = request
    const wanted = { dataset: datasetInName(request.datasetId), reason, at: moment, epoch, seq, shrunk }
    const name = freeBackupName(
      wanted,
      before.map((backup) => backup.name),
    )
    let head: BackupHead | null = null
    await this.drawer.write(name, bytes, async (readBack) => {
      head = await this.rules.verify(readBack, request.sha256)
      if (head === null || head.datasetId !== request.datasetId || head.epoch !== epoch || head.seq !== seq)
        throw new NotVerified()
    })
    this.rules.reached?.('after-rename')
    const at = parseBackupName(name)?.at ?? moment
    await this.index.note(await this.drawer.look(name), { head, sha256: request.sha256, verifiedAt: this.rules.now() })
    await this.tidy(request.datasetId)
    await this.index.save()
    return { ok: true, name, bytes: bytes.byteLength, at, shrunk, second: null }
  }

  /**
   * Drops what the rules no longer keep and tells up to where three backups are safe. The new backup stands already: what
   * cannot be removed now is removed after the next one.
   */
  private async tidy(datasetId: string): Promise<void> {
    const dataset = (await this.shelved()).filter((backup) => backup.dataset === datasetId)
    const sure = await this.sureOfThree(dataset)
    this.rules.reached?.('before-prune')
    for (const name of this.rules.drop(sure)) await this.drawer.remove(name).catch(() => undefined)
    const verified = sure.filter(({ condition }) => condition === 'verified').sort(olderFirst)
    const third = verified.at(-LEAST_VERIFIED)
    const newest = verified.at(-1)
    const deviceId = newest?.file.head?.deviceId
    // Numbers of the time before a restored state say nothing about the present one.
    if (third && newest && deviceId !== undefined && third.epoch === newest.epoch && third.seq !== null)
      await this.rules.safeUpTo?.({ datasetId, deviceId }, third.seq).catch(() => undefined)
  }

  /** Without a note of what was read back (a lost index), the newest are read again until enough are known to be whole. */
  private async sureOfThree(dataset: readonly Shelved[]): Promise<Shelved[]> {
    let known = dataset.filter(({ condition }) => condition === 'verified').length
    const sure: Shelved[] = []
    for (const backup of [...dataset].sort(olderFirst).reverse()) {
      if (known >= LEAST_VERIFIED || backup.condition !== 'unknown') sure.push(backup)
      else {
        const condition = (await this.verifyAgain(backup.name)) ? 'verified' : 'broken'
        if (condition === 'verified') known += 1
        sure.push({ ...backup, condition })
      }
    }
    return sure
  }

  private async verifyAgain(name: string): Promise<boolean> {
    const bytes = await this.drawer.read(name).catch(() => null)
    if (bytes === null) return false
    const sha256 = await sha256OfBytes(bytes)
    const head = await this.rules.verify(bytes, sha256)
    await this.index.note(await this.drawer.look(name), {
      head,
      sha256,
      verifiedAt: head === null ? null : this.rules.now(),
    })
    return head !== null
  }

  private async files(): Promise<StoredFile[]> {
    // An interrupted write can leave an empty file of that name: it never was a backup.
    return (await this.drawer.list()).filter(({ name, bytes }) => bytes > 0 && parseBackupName(name) !== null)
  }

  private async shelved(): Promise<Shelved[]> {
    const files = await this.files()
    await this.index.load(files)
    const shelved: Shelved[] = []
    for (const file of files) {
      const parsed = parseBackupName(file.name)
      if (parsed === null) continue
      const known = this.index.find(file) ?? (await this.firstLook(file))
      const { head } = known
      const dataset = head?.datasetId ?? parsed.dataset
      const epoch = head === null ? parsed.epoch : head.epoch
      const seq = head === null ? parsed.seq : head.seq
      const condition = head === null ? 'broken' : known.verifiedAt === null ? 'unknown' : 'verified'
      const { at, reason, shrunk } = parsed
      const { name, bytes } = file
      const listed = { name, place: this.rules.place, bytes, at, reason, shrunk, head, verifiedAt: known.verifiedAt }
      shelved.push({ name, bytes, at, reason, shrunk, dataset, epoch, seq, condition, file: listed })
    }
    await this.index.save()
    return withFullIds(shelved)
  }

  /** Reads only the head: a long list must not wait for every row. */
  private async firstLook(file: StoredFile) {
    const start = await this.drawer.read(file.name, HEAD_BYTES).catch(() => null)
    const head = start === null ? null : readWorkspaceHead(start)
    const known = { head: head?.ok ? backupHead(head.value) : null, sha256: null, verifiedAt: null }
    await this.index.note(file, known)
    return known
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work)
    this.last = turn.catch(() => undefined)
    return turn
  }
}

/** A damaged file tells only the end of its set's id; it stands with the others whose id ends so. */
function withFullIds(shelved: readonly Shelved[]): Shelved[] {
  const full = new Map(
    shelved.flatMap(({ file: { head } }) => (head ? [[datasetInName(head.datasetId), head.datasetId]] : [])),
  )
  return shelved.map((backup) => ({ ...backup, dataset: full.get(backup.dataset) ?? backup.dataset }))
}

/** Rows in the newest backup of the same set of data; null when there is none or it does not tell. */
function rowsBefore(backups: readonly Shelved[], datasetId: string): number | null {
  const same = byDataset(backups).get(datasetId) ?? []
  const head = [...same].sort(olderFirst).findLast(({ condition }) => condition !== 'broken')?.file.head
  return head ? rowsOf(head) : null
}
