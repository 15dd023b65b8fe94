import { makeSnapshot } from '@/actions/workspace/make-snapshot'
import type { Result } from '@/domain/common/result'
import { ok, refused } from '@/domain/common/result'
import type { BackupFailure } from '@/domain/safety/backup'
import type { RecoveryNotice } from '@/domain/safety/start-notice'
import type { Host, HostFacts } from '@/host/contract'
import { communityOf } from '@/storage/database/workspaces'
import { takeWriterLock, type WriterLock } from '@/storage/database/writer-lock'
import type { RawDump } from '@/storage/migrations/upgrade-workspace'
import { openToRead } from '@/storage/start/open-to-read'
import type { StartAsk, StartOutcome } from '@/storage/start/start-ask'
import { startOthers } from '@/storage/start/start-others'
import { startWorkspace } from '@/storage/start/start-workspace'
import { machineClock } from '../parts/machine-clock'
import { readRemembered, remember } from '../parts/remembered'

/** What the start came to, and what has to be given back when the desk closes. */
export interface OpenedDesk {
  readonly outcome: StartOutcome
  /** Everything that was brought back, this workspace and others. */
  readonly notices: readonly RecoveryNotice[]
  /** Calls back when this window may write; at once where it does already. Returns the way to stop. */
  readonly whenWriter: (listener: () => void) => () => void
  readonly close: () => void
}

/**
 * Opens the workspace of this name, or none, after everything that the machine has lost was brought back. A window that is
 * not the writer only reads: it touches neither journal nor database.
 */
export async function openDesk(database: string | null, host: Host, facts: HostFacts): Promise<OpenedDesk> {
  const locks: WriterLock[] = []
  const lock = database === null ? null : await takeWriterLock(database)
  if (lock) locks.push(lock)
  const isWriter = lock?.held ?? true
  const ask = await askOf(host, facts)
  const outcome = await openOne(database, isWriter, ask)
  const name = outcome.kind === 'open' ? outcome.db.name : null
  // It was rebuilt under another name: a window that opens that one has to find it taken.
  if (name !== null && name !== database) locks.push(await takeWriterLock(name))
  const others = isWriter
    ? await startOthers(
        [database, name].filter((one) => one !== null),
        ask,
      )
    : []
  const own = outcome.kind === 'open' && outcome.notice ? [outcome.notice] : []
  if (outcome.kind === 'open' && isWriter) remember(outcome.db.name, outcome.beginning.mark)
  return {
    outcome: await withCommunity(outcome),
    notices: [...own, ...others],
    whenWriter: (listener) => (lock && !isWriter ? lock.whenHeld(listener) : () => undefined),
    close: () => {
      if (outcome.kind === 'open') outcome.db.close()
      for (const held of locks) held.release()
    },
  }
}

/**
 * The database of the only community on this machine; null where there is none or a choice. For a start that finds no note of
 * what was open last: the browser writes such notes seconds after the data, so an early end loses the note alone.
 */
export async function onlyOneHere(host: Host): Promise<string | null> {
  const heads = await host.listJournals().catch(() => [])
  const [only, second] = new Set(heads.map(({ database }) => database).filter((name) => name !== ''))
  return only !== undefined && second === undefined ? only : null
}

async function openOne(database: string | null, isWriter: boolean, ask: StartAsk): Promise<StartOutcome> {
  if (database === null) return { kind: 'none' }
  return isWriter ? startWorkspace(database, ask) : openToRead(database, machineClock)
}

/** A database in which no community was started yet is none to open. */
async function withCommunity(outcome: StartOutcome): Promise<StartOutcome> {
  if (outcome.kind !== 'open' || (await communityOf(outcome.db)) !== null) return outcome
  outcome.db.close()
  return { kind: 'none' }
}

async function askOf(host: Host, facts: HostFacts): Promise<StartAsk> {
  const report = await host.startReport()
  return {
    keeping: host,
    clock: machineClock,
    remembered: readRemembered,
    freeBytes: () => host.freeBytes(),
    thorough: report.unclean !== false,
    openBackup: async (bytes) => {
      // Only a rebuild reads files at the start; every other start is quicker without the reader.
      const { openWorkspaceFile } = await import('@/actions/workspace/open-workspace-file')
      const opened = await openWorkspaceFile(bytes)
      return opened.ok ? opened.value.content : null
    },
    backUpOlder: (dump) => backUpOlder(dump, host, facts),
  }
}

async function backUpOlder(
  dump: RawDump,
  host: Host,
  { appVersion, shellVersion }: HostFacts,
): Promise<Result<null, BackupFailure>> {
  const now = machineClock.now()
  const { request } = await makeSnapshot(dump, { appVersion, shellVersion, reason: 'beforeUpgrade', now })
  const outcome = await host.backUp(request)
  return outcome.ok ? ok(null) : refused(outcome.why)
}
