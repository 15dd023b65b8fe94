import type { Operation } from '@/domain/history/operation'
import type { BackupFile } from '@/domain/safety/backup'
import type { RebuildSource } from '@/domain/safety/start-sources'
import type { CheckedRows } from '../backup/check-rows'
import { TABLE_NAMES, type WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { replayOperations, type Identity } from '../writes/replay'
import { transact } from '../writes/transact'
import type { StartAsk } from './start-ask'

/** Operations carried out in one transaction: few enough not to fill the memory. */
const AT_ONCE = 2_000

/**
 * Fills an empty database from a backup, or from nothing with what the journal holds from its first operation on. False when
 * the backup cannot be read or is not what it says; the database is then still empty.
 */
export async function rebuildFromSource(
  db: Workspace,
  source: RebuildSource,
  identity: Identity,
  operations: readonly Operation[],
  ask: StartAsk,
): Promise<boolean> {
  if (source.backup === null) return (await replayAll(db, operations, 0, source.reach, identity)) > 0
  const content = await openBackup(source.backup, ask)
  const state = content?.state
  if (!content || !state || state.lastSeq !== source.from) return false
  if (state.datasetId !== identity.datasetId || state.deviceId !== identity.deviceId) return false
  await fill(db, content, state)
  return true
}

/** Carries out the operations after one number up to another; tells how many were. Stops at the first that does not fit. */
export async function replayAll(
  db: Workspace,
  operations: readonly Operation[],
  after: number,
  upTo: number,
  identity: Identity,
): Promise<number> {
  const wanted = operations.filter(({ seq }) => seq > after && seq <= upTo)
  let done = 0
  for (let at = 0; at < wanted.length; at += AT_ONCE) {
    const replayed = await replayOperations(db, wanted.slice(at, at + AT_ONCE), identity)
    if (!replayed.ok) return done
    done += replayed.value.applied.length
  }
  return done
}

async function openBackup(backup: BackupFile, ask: StartAsk): Promise<CheckedRows | null> {
  const bytes = await ask.keeping.readBackup(backup.name, backup.place)
  return bytes && ask.openBackup(bytes)
}

/** Everything in one transaction, exactly as it is in the backup: the workspace stays the same one on the same device. */
function fill(db: Workspace, content: CheckedRows, state: WorkspaceState): Promise<void> {
  return transact(db, async () => {
    for (const table of db.tables)
      if ((await table.count()) > 0) throw new Error(`Table "${table.name}" of the new database is not empty`)
    for (const name of [...TABLE_NAMES, 'operations']) {
      const rows = content.tables[name] ?? []
      if (rows.length > 0) await db.table<unknown>(name).bulkAdd([...rows])
    }
    await db.state.put(state)
  })
}

/**
 * After changes were lost for good their numbers are given a second time. A new epoch tells the two apart, so that no old
 * journal or backup is ever carried out on top of it.
 */
export function beginNewEpoch(db: Workspace): Promise<void> {
  return transact(db, async () => {
    const state = await db.state.get('state')
    if (state) await db.state.put({ ...state, epoch: state.epoch + 1 })
  })
}
