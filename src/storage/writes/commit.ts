import Dexie from 'dexie'
import { v4 } from 'uuid'
import type { EventPlanId, OperationId } from '@/domain/common/id'
import { nextHlc } from '@/domain/common/hlc'
import type { Result } from '@/domain/common/result'
import type { ChangeLabel, Operation } from '@/domain/history/operation'
import { allowWrites } from '../database/guard-writes'
import { SCHEMA_VERSION, type WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { newId } from './new-id'
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
 * Resolves when the browser says the transaction is complete and flushed (strict durability).
 */
export async function commit<T, R = never>(
  db: Workspace,
  intention: Intention,
  work: (write: Writer) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      allowWrites(Dexie.currentTransaction.idbtrans)
      const now = db.clock.now()
      const state = (await db.state.get('state')) ?? firstState()
      const hlc = nextHlc(state.hlc, now, state.deviceId)
      const write = new Writer(db, { now, hlc, device: state.deviceId })
      const result = await work(write)
      if (!result.ok) throw new Refusal(result.reason)
      const changes = write.changes()
      if (changes.length === 0) return result
      const kind = intention.kind ?? 'do'
      const community = (await db.communities.toCollection().first())?.organiser ?? ''
      const seq = state.lastSeq + 1
      await db.operations.add({
        id: newId('ope', now),
        seq,
        at: now,
        hlc,
        device: state.deviceId,
        doneBy: community,
        schemaVersion: SCHEMA_VERSION,
        label: intention.label,
        kind,
        about: intention.about ?? '',
        eventId: intention.eventId ?? '',
        // A starting state can be tens of thousands of rows; the rows themselves are the record.
        changes: kind === 'base' ? [] : changes,
      })
      await db.state.put({ ...state, lastSeq: seq, hlc })
      return result
    })
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason as R }
    throw error
  }
}

function firstState(): WorkspaceState {
  return {
    key: 'state',
    datasetId: v4(),
    epoch: 1,
    deviceId: v4().replaceAll('-', ''),
    schemaVersion: SCHEMA_VERSION,
    minReaderVersion: SCHEMA_VERSION,
    lastSeq: 0,
    hlc: '',
  }
}
