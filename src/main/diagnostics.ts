import { readdir, readFile, stat } from 'node:fs/promises'
import { cpus, release, totalmem } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { BackupFile } from '@/domain/safety/backup'
import type { JournalHead } from '@/domain/safety/journal'
import type { PageDiagnostics, StartReport } from '@/host/contract'
import { LOG_NAMES } from './log'
import type { SafetyState } from './safety-state'

/** What the shell knows for a report of faults. */
export interface ShellDiagnostics {
  readonly at: number
  readonly appVersion: string
  readonly start: StartReport
  readonly state: SafetyState
  readonly journals: readonly JournalHead[]
  readonly backups: readonly BackupFile[]
  readonly freeBytes: number | null
  /** Bytes by folder, of everything the app keeps. */
  readonly sizes: Readonly<Record<string, number>>
  readonly page: PageDiagnostics
}

/** How many of the newest backups are told. */
const BACKUPS_TOLD = 30

/**
 * The report as data: versions, counts, sizes and moments. What a person named or chose is left out: community names, file
 * names, the second folder's place.
 */
export function diagnosticsReport(known: ShellDiagnostics) {
  const { secondFolder, ...state } = known.state
  return {
    report: 1,
    at: new Date(known.at).toISOString(),
    app: known.appVersion,
    versions: pick(process.versions, ['electron', 'chrome', 'node', 'v8']),
    system: {
      platform: process.platform,
      arch: process.arch,
      release: release(),
      processors: cpus().length,
      memory: totalmem(),
    },
    start: known.start,
    state: { ...state, secondFolder: secondFolder !== null },
    freeBytes: known.freeBytes,
    sizes: known.sizes,
    journals: known.journals,
    backups: known.backups.slice(0, BACKUPS_TOLD).map((backup) => ({
      place: backup.place,
      at: new Date(backup.at).toISOString(),
      reason: backup.reason,
      bytes: backup.bytes,
      shrunk: backup.shrunk,
      verifiedAt: backup.verifiedAt === null ? null : new Date(backup.verifiedAt).toISOString(),
      head: backup.head === null ? null : withoutName(backup.head),
    })),
    page: known.page,
  }
}

function withoutName({ communityName: _name, ...head }: NonNullable<BackupFile['head']>) {
  return head
}

function pick(from: Readonly<Record<string, string | undefined>>, names: readonly string[]) {
  return Object.fromEntries(names.map((name) => [name, from[name] ?? null]))
}

/** The report and the logs in one archive. */
export async function diagnosticsArchive(known: ShellDiagnostics, logFolder: string): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {
    'diagnostics.json': strToU8(JSON.stringify(diagnosticsReport(known), null, 2)),
  }
  for (const name of LOG_NAMES) {
    const log = await readFile(join(logFolder, name)).catch(() => null)
    if (log !== null) files[`logs/${name}`] = new Uint8Array(log)
  }
  return zipSync(files, { level: 6 })
}

/** Bytes below a folder, by the folders in it, `depth` levels deep. Files that vanish meanwhile count nothing. */
export async function folderSizes(folder: string, label: string, depth = 1): Promise<Record<string, number>> {
  const sizes: Record<string, number> = { [label]: 0 }
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name)
    if (entry.isFile()) sizes[label] = (sizes[label] ?? 0) + ((await stat(path).catch(() => null))?.size ?? 0)
    else if (entry.isDirectory()) {
      const below = `${label}/${entry.name}`
      const inside = await folderSizes(path, below, depth - 1)
      if (depth > 0) Object.assign(sizes, inside)
      else sizes[label] = (sizes[label] ?? 0) + Object.values(inside).reduce((a, b) => a + b, 0)
    }
  }
  return sizes
}
