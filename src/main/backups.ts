import { constants } from 'node:fs'
import { access, realpath, stat, statfs, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { newestFirst, rowsOf } from '@/domain/safety/backup-order'
import type {
  BackupFile,
  BackupOutcome,
  BackupPlace,
  BackupPlaces,
  BackupRequest,
  SecondCopy,
} from '@/domain/safety/backup'
import { allButNewest, backupsToDrop } from '@/domain/safety/retention'
import { sha256OfBytes } from '@/exchange/workspace-file/sha256'
import { BackupShelf, type ShelfRules } from '@/host/backup-shelf'
import { FolderDrawer } from './backups-drawer'
import { failpoint } from './failpoint'
import { whyNotWritten } from './write-file'

/** How many backups of one set of data lie in the second folder. */
const SECOND_KEPT = 30

/** A file in the second folder that tells a stick that is there from the empty place where it is usually mounted. */
const MARKER = '.salondesk-backups'

/** Where the second folder is remembered. */
export interface SecondFolderStore {
  get(): string | null
  set(path: string | null): void
}

export interface BackupsOrder {
  readonly folder: string
  /** Where notes about the files lie; only a cache. */
  readonly notes: string
  readonly secondFolder: SecondFolderStore
  readonly now: () => number
  readonly verify: ShelfRules['verify']
  /** Told after a verified backup: up to this number three backups are whole. */
  readonly safeUpTo?: NonNullable<ShelfRules['safeUpTo']>
}

/** Backups are ordinary files in a folder the person can see, outside everything the browser engine manages. */
export class Backups {
  readonly folder: string
  private readonly first: BackupShelf
  private second: { readonly path: string; readonly shelf: BackupShelf } | null = null

  constructor(private readonly order: BackupsOrder) {
    this.folder = order.folder
    this.first = new BackupShelf(new FolderDrawer(order.folder, order.notes), {
      place: 'first',
      now: order.now,
      verify: order.verify,
      drop: backupsToDrop,
      reached: (step) => failpoint(`backup:${step}`),
      ...(order.safeUpTo ? { safeUpTo: order.safeUpTo } : {}),
    })
  }

  async backUp(request: BackupRequest): Promise<BackupOutcome> {
    const outcome = await this.first.backUp(request)
    return outcome.ok ? { ...outcome, second: await this.copy(request, outcome.at) } : outcome
  }

  /** The backups in both folders, newest first. */
  async list(): Promise<BackupFile[]> {
    const second = await this.presentSecond()
    const all = [...(await this.first.all()), ...(second === null ? [] : await second.all())]
    return newestFirst(all).map(({ file }) => file)
  }

  async read(name: string, place: BackupFile['place']): Promise<Uint8Array | null> {
    return (await (place === 'first' ? this.first : this.presentSecond()))?.read(name) ?? null
  }

  async places(): Promise<BackupPlaces> {
    const path = this.order.secondFolder.get()
    const first = await placeOf(this.folder, false, await this.first.list())
    if (path === null) return { first, second: null }
    const second = await this.presentSecond()
    return { first, second: await placeOf(path, true, second === null ? [] : await second.list()) }
  }

  /**
   * From now on every backup is copied to this folder too. The newest one of each set of data is copied at once. Refused
   * when it is the first folder again, cannot be written to, or has no room for them.
   */
  async useSecond(path: string): Promise<'chosen' | 'same' | 'full' | 'denied'> {
    if (await isSameFolder(path, this.folder)) return 'same'
    const before = this.order.secondFolder.get()
    try {
      await writeFile(join(path, MARKER), 'Salondesk\n')
    } catch (error) {
      return whyNotWritten(error) === 'full' ? 'full' : 'denied'
    }
    this.order.secondFolder.set(path)
    const datasets = new Set<string>()
    for (const file of await this.first.list()) {
      const { head, name, reason } = file
      if (head === null || head.epoch === null || head.seq === null || datasets.has(head.datasetId)) continue
      datasets.add(head.datasetId)
      const bytes = await this.first.read(name)
      if (bytes === null) continue
      const { datasetId, epoch, seq } = head
      const sha256 = await sha256OfBytes(bytes)
      const copy = await this.copy({ datasetId, epoch, seq, reason, rows: rowsOf(head) ?? 1, bytes, sha256 }, file.at)
      if (copy?.ok === false && copy.why === 'full') {
        this.order.secondFolder.set(before)
        return 'full'
      }
    }
    return 'chosen'
  }

  /** The files there stay. */
  forgetSecond(): void {
    this.order.secondFolder.set(null)
    this.second = null
  }

  private async copy(request: BackupRequest, at: number): Promise<SecondCopy | null> {
    if (this.order.secondFolder.get() === null) return null
    const second = await this.presentSecond()
    if (second === null) return { ok: false, why: 'missing' }
    const outcome = await second.backUp(request, at)
    return outcome.ok ? { ok: true } : { ok: false, why: outcome.why }
  }

  /** The second folder, while it is there. */
  private async presentSecond(): Promise<BackupShelf | null> {
    const path = this.order.secondFolder.get()
    if (path === null || !(await isThere(join(path, MARKER)))) return null
    if (this.second?.path !== path)
      this.second = {
        path,
        // Its notes lie beside the first ones: a stick may be slow, or belong to another laptop tomorrow.
        shelf: new BackupShelf(new FolderDrawer(path, `${this.order.notes}.second`, true), {
          place: 'second',
          now: this.order.now,
          verify: this.order.verify,
          drop: (backups) => allButNewest(backups, SECOND_KEPT),
        }),
      }
    return this.second.shelf
  }
}

async function placeOf(folder: string, required: boolean, files: readonly BackupFile[]): Promise<BackupPlace> {
  const lastAt = files[0]?.at ?? null
  const standing = required ? folder : await nearestThere(folder)
  const found = await stat(standing).catch(() => null)
  const freeBytes = await statfs(standing).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
  const place = { place: folder, lastAt, freeBytes }
  if (found === null || (required && found.isDirectory() && !(await isThere(join(folder, MARKER)))))
    return { ...place, state: 'missing', freeBytes: null }
  if (!found.isDirectory()) return { ...place, state: 'notAFolder' }
  const writable = await access(standing, constants.W_OK).then(
    () => true,
    () => false,
  )
  return { ...place, state: writable ? 'ready' : 'denied' }
}

/** The folder itself, or the one above it that is there already: the first backup makes what is missing between. */
async function nearestThere(path: string): Promise<string> {
  const above = dirname(path)
  return above === path || (await isThere(path)) ? path : nearestThere(above)
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)))
  return a === b
}
