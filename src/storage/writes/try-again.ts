import { v4 } from 'uuid'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import { committed } from '../database/committed'
import { failureOf } from '../database/failure'
import { NotSavedError, type ReadOnlyReason } from '../database/health'
import type { DatabaseProbe } from '../database/probe'
import type { WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { newestVersion } from '../migrations/migrations'
import { replayOperations } from './replay'
import { abort, transact } from './transact'

/** What became of the changes that had not arrived. `carriedIn` are in the database now; `left` do not fit what the database holds now; offer them as a file. */
export interface WritableAgain {
  readonly carriedIn: readonly Operation[]
  readonly left: readonly Operation[]
}

/** Why it is still read-only. */
export interface StillReadOnly {
  readonly why: ReadOnlyReason
  readonly detail: string
}

/**
 * What a "Try again" button does. Opens the database anew under the same object, proves with a real write that it takes
 * one, carries in the changes that did not arrive (those that did arrive late are found there by their id), and only then
 * lets the person write again. Whatever fails, the workspace stays read-only and keeps the changes.
 */
export async function tryAgain(db: Workspace): Promise<Result<WritableAgain, StillReadOnly>> {
  const health = db.health.current
  if (health.kind === 'writable') return ok({ carriedIn: [], left: [] })
  if (!CURABLE[health.why]) return refused({ why: health.why, detail: health.detail })
  try {
    await openAnew(db)
    await writeOnce(db)
    const outcome = await carryIn(db, health.unsaved)
    db.health.makeWritable()
    return ok(outcome)
  } catch (error) {
    const { why, detail } = reasonOf(error)
    db.health.stayReadOnly(why, detail)
    return refused({ why, detail })
  }
}

/** Where another try can help. The rest ends by itself (another window) or by other means (another app). */
const CURABLE: Readonly<Record<ReadOnlyReason, boolean>> = {
  otherWindow: false,
  newerApp: false,
  upgradeFailed: false,
  stuck: true,
  full: true,
  closed: true,
  failed: true,
  lowDisk: true,
}

async function openAnew(db: Workspace): Promise<void> {
  for (const transaction of db.running) abort(transaction)
  db.close()
  const isOurs = (found: DatabaseProbe) => found.kind === 'present' && found.version === newestVersion(db.migrations)
  const probe = await db.openIf(isOurs)
  if (isOurs(probe)) return
  if (probe.kind === 'failed' && probe.why === 'noAnswer') throw new NotSavedError('stuck', probe.detail)
  if (probe.kind === 'present') throw new NotSavedError('newerApp', `version ${probe.version}`)
  // Not there any more: opening it would make an empty one. The start of the app knows how to rebuild it.
  throw new NotSavedError('closed', probe.kind === 'absent' ? `absent, data loss ${probe.dataLoss}` : probe.kind)
}

/** Writes the workspace's own row as it is; in an empty workspace one that is taken away again. */
async function writeOnce(db: Workspace): Promise<void> {
  await transact(
    db,
    async () => {
      const state = await db.state.get('state')
      await db.state.put(state ?? ({ key: 'try' } as unknown as WorkspaceState))
      if (!state) await db.state.delete('try')
    },
    'evenReadOnly',
  )
}

async function carryIn(db: Workspace, unsaved: readonly Operation[]): Promise<WritableAgain> {
  const carriedIn: Operation[] = []
  const left: Operation[] = []
  for (const operation of unsaved.toSorted((a, b) => a.seq - b.seq)) {
    // Only where the very first change did not arrive; then nobody has heard of that workspace yet.
    const identity = { datasetId: v4(), deviceId: operation.device, epoch: 1 }
    const replayed = await replayOperations(db, [operation], identity, 'evenReadOnly')
    ;(replayed.ok ? carriedIn : left).push(operation)
  }
  // The journal has heard of none of them, not even of one that turned out to be there.
  for (const operation of carriedIn) db.committed.tell(committed(operation))
  return { carriedIn, left }
}

function reasonOf(error: unknown): StillReadOnly {
  if (error instanceof NotSavedError) return { why: error.why, detail: error.message }
  const failure = failureOf(error)
  if (failure === null) throw error
  return failure
}
