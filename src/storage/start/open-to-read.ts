import type { Clock } from '@/domain/common/time'
import { probeDatabase, type ProbeOptions } from '../database/probe'
import { openWorkspace, type WorkspaceOptions } from '../database/workspace'
import { MIGRATIONS, newestVersion } from '../migrations/migrations'
import { failed, failedBy } from './course'
import { readMark } from './read-mark'
import type { StartOutcome } from './start-ask'

/** Opens a workspace that another window writes to: to look at, without comparing or bringing back anything. */
export async function openToRead(name: string, clock: Clock, options: WorkspaceOptions = {}): Promise<StartOutcome> {
  const probe = await probeDatabase(name, options as ProbeOptions)
  const newest = newestVersion(options.migrations ?? MIGRATIONS)
  if (probe.kind === 'present' && probe.version > newest)
    return { kind: 'refused', why: 'newer', version: probe.version }
  // The other window is just making it, rebuilding it or bringing it up to date.
  if (probe.kind !== 'present' || probe.version < newest) return failed('blocked')
  try {
    const db = await openWorkspace(name, clock, options)
    const mark = await readMark(db)
    if (mark === null) {
      db.close()
      return failed('blocked')
    }
    db.health.makeReadOnly('otherWindow')
    return { kind: 'open', db, beginning: { mark, journaledSeq: mark.lastSeq, needsBackup: false }, notice: null }
  } catch (error) {
    return failedBy(error)
  }
}
