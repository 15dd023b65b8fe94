import { v4 } from 'uuid'
import { nextHlc } from '@/domain/common/hlc'
import type { Result } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import type { WorkspaceState } from '../database/tables'
import type { Workspace } from '../database/workspace'
import { newestVersion, oldestReader } from '../migrations/migrations'
import type { Intention } from './intention'
import { expectedState, expectState, isSameState, readOrganiser, type KnownState } from './known-state'
import { newId } from './new-id'
import { transact } from './transact'
import { Writer } from './writer'

class Refusal extends Error {
  constructor(readonly reason: unknown) {
    super('refused')
  }
}

/** The workspace stands otherwise than this window thought; nothing of the try remains. */
class Outdated extends Error {}

/**
 * The only way to write. Runs `work` in one transaction over all tables and adds one row to the operation log in the same
 * transaction, so that either everything is there or nothing. Await nothing but the database inside `work`, and change
 * nothing outside: where another window wrote meanwhile, it is taken back and runs once more. With `null` the work itself
 * says what is meant (`Writer.mean`), where only what it reads can tell.
 * When `work` answers with a refusal, every change is taken back and the refusal is handed on.
 * Resolves when the browser says the transaction is complete and flushed (strict durability). Throws `NotSavedError` when
 * the workspace is or becomes read-only; `db.health` then keeps the change, if the whole of it was known.
 */
export async function commit<T, R = never>(
  db: Workspace,
  intention: Intention | null,
  work: (write: Writer) => Promise<Result<T, R>>,
): Promise<Result<T, R>> {
  try {
    // What stands in line finds what those before it leave.
    const expected = db.running.size === 0 ? expectedState(db) : null
    return await attemptCommit(db, intention, work, expected).catch((error: unknown) => {
      if (error instanceof Outdated) return attemptCommit(db, intention, work, null)
      throw error
    })
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, reason: error.reason as R }
    throw error
  }
}

/**
 * One try. With an expectation nothing waits for the workspace's own row: it is asked for first, everything else is sent
 * after it, and the transaction ends only if the answer is what was expected.
 */
function attemptCommit<T, R>(
  db: Workspace,
  intention: Intention | null,
  work: (write: Writer) => Promise<Result<T, R>>,
  expected: KnownState | null,
): Promise<Result<T, R>> {
  return transact(db, async (attempt) => {
    const now = db.clock.now()
    const reading = db.state.get('state')
    // Whoever stands in line may be given up before there is an answer; the error is the transaction's own to tell.
    reading.catch(() => undefined)
    const makeSure = async () => {
      const found = await reading
      attempt.goOn()
      if (expected !== null && !isSameState(found, expected.state)) throw new Outdated()
      return found
    }
    const before = expected?.state ?? (await makeSure()) ?? firstState(db)
    const hlc = nextHlc(before.hlc, now, before.deviceId)
    const { deviceId: device, lastSeq } = before
    const write = new Writer(db, { now, hlc, device, lastSeq, organiser: expected?.organiser ?? null })
    const result = await work(write)
    if (!result.ok) throw new Refusal(result.reason)
    const changes = write.changes()
    if (changes.length === 0 && write.state === null) return result
    const state = write.state ?? before
    const isStill = expected !== null && write.state === null && !write.touches('communities')
    const organiser = isStill ? expected.organiser : await readOrganiser(db)
    const meant = write.meant ?? intention
    if (meant === null) throw new Error('Nobody said what this change is')
    const kind = meant.kind ?? 'do'
    const operation: Operation = {
      id: newId('ope', now),
      seq: state.lastSeq + 1,
      at: now,
      hlc,
      device: state.deviceId,
      doneBy: organiser,
      schemaVersion: newestVersion(db.migrations),
      label: meant.label,
      kind,
      about: meant.about ?? '',
      eventId: meant.eventId ?? '',
      // A starting state can be tens of thousands of rows; the rows themselves are the record.
      changes: kind === 'base' ? [] : changes,
    }
    const after = { ...state, lastSeq: operation.seq, hlc }
    write.alsoWaitFor(db.operations.add(operation))
    write.alsoWaitFor(db.state.put(after))
    await makeSure()
    attempt.operation = operation
    await write.written()
    expectState(db, { state: after, organiser })
    return result
  })
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
