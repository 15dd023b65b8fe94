import { v4 } from 'uuid'
import type { EventPlanId, OperationId } from '@/domain/common/id'
import { nextHlc } from '@/domain/common/hlc'
import type { Result } from '@/domain/common/result'
import type { ChangeLabel, Operation } from '@/domain/history/operation'
import type { WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { newestVersion, oldestReader } from '../migrations/migrations'
import { newId } from './new-id'
import { organiserOf, readOrganiser, rememberOrganiser } from './organiser'
import { transact } from './transact'
import { Writer } from './writer'

/** What the person meant to do. */
export interface Intention {
  readonly label: ChangeLabel
  /** The event it belongs to, for the activity list. */
  readonly eventId?: EventPlanId | null
  /** `base` sets a starting state (sample, restored file): it is noted, but cannot be undone. */
  readonly kind?: Operation['kind']
  readonly about?: OperationId | ''
}

class Refusal extends Error {
  constructor(readonly reason: unknown) {
    super('refused')
  }
}

/**
 * The only way to write. Runs `work` in one transaction over all tables and adds one row to the operation log in the same
 * transaction, so that either everything is there or nothing. Await nothing but the database inside `work`.
 * When `work` answers with a refusal, every change is taken back and the refusal is handed on.
 * Resolves when the browser says the transaction is complete and flushed (strict durability). Throws `NotSavedError` when
 * the workspace is or becomes read-only; `db.health` then keeps the change, if the whole of it was known.
 */
export async function commit<T, R = never>(
  db: Workspace,
  intention: Intention,
  work: (write: Writer) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  try {
    return await transact(db, async (attempt) => {
      const now = db.clock.now()
      const before = (await db.state.get('state')) ?? firstState(db)
      attempt.goOn()
      const hlc = nextHlc(before.hlc, now, before.deviceId)
      const write = new Writer(db, { now, hlc, device: before.deviceId })
      const result = await work(write)
      if (!result.ok) throw new Refusal(result.reason)
      const changes = write.changes()
      if (changes.length === 0 && write.state === null) return result
      const state = write.state ?? before
      const organiser = await (write.touches('communities') ? readOrganiser(db) : organiserOf(db, state))
      attempt.goOn()
      const kind = intention.kind ?? 'do'
      const operation: Operation = {
        id: newId('ope', now),
        seq: state.lastSeq + 1,
        at: now,
        hlc,
        device: state.deviceId,
        doneBy: organiser,
        schemaVersion: newestVersion(db.migrations),
        label: intention.label,
        kind,
        about: intention.about ?? '',
        eventId: intention.eventId ?? '',
        // A starting state can be tens of thousands of rows; the rows themselves are the record.
        changes: kind === 'base' ? [] : changes,
      }
      attempt.operation = operation
      const after = { ...state, lastSeq: operation.seq, hlc }
      await Promise.all([db.operations.add(operation), db.state.put(after)])
      rememberOrganiser(db, after, organiser)
      return result
    })
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason as R }
    throw error
  }
}

function firstState(db: Workspace): WorkspaceState {
  return {
    key: 'state',
    datasetId: v4(),
    epoch: 1,
    deviceId: v4().replaceAll('-', ''),
    schemaVersion: newestVersion(db.migrations),
    minReaderVersion: oldestReader(db.migrations),
    lastSeq: 0,
    hlc: '',
  }
}
