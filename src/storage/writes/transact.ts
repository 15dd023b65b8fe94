import Dexie from 'dexie'
import type { Operation } from '@/domain/history/operation'
import { committed } from '../database/committed'
import { failureOf } from '../database/failure'
import { allowWrites } from '../database/guard-writes'
import { NotSavedError } from '../database/health'
import type { Workspace } from '../database/workspace'

/** One try to write, as its work sees it. */
export interface Attempt {
  /** Set by the work as soon as the whole change is known; it can then be kept elsewhere if the database fails. */
  operation: Operation | null
  /** Throws when nothing is to be written any more: the database was found failing while this try stood in line. */
  goOn(): void
}

/**
 * Runs work in one read-write transaction over all tables, the only kind in which rows may change. Resolves when the
 * browser says that the transaction is complete and flushed (strict durability). Throws `NotSavedError`, and makes the
 * workspace read-only, when the database refuses or falls silent; whatever the work itself throws is handed on.
 * `evenReadOnly` is for trying whether it works again.
 */
export function transact<T>(
  db: Workspace,
  work: (attempt: Attempt) => Promise<T>,
  evenReadOnly: 'evenReadOnly' | null = null,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const refuseWhenReadOnly = () => {
      const health = db.health.current
      if (health.kind === 'readOnly' && evenReadOnly === null) throw new NotSavedError(health.why, health.detail)
    }
    refuseWhenReadOnly()
    let transaction: IDBTransaction | null = null
    let givenUp = false
    const attempt: Attempt = {
      operation: null,
      goOn: () => {
        if (givenUp) throw new NotSavedError('stuck')
        refuseWhenReadOnly()
      },
    }
    const stopWatching = db.pulse.watch(() => {
      givenUp = true
      // Half a change must not arrive later. A whole one may: the log then holds it, and trying again finds it there.
      if (attempt.operation === null) abort(transaction)
      db.health.makeReadOnly('stuck', '', attempt.operation)
      reject(new NotSavedError('stuck'))
    })
    const ended = () => {
      stopWatching()
      if (transaction) db.running.delete(transaction)
    }
    db.transaction('rw', db.tables, async () => {
      transaction = Dexie.currentTransaction.idbtrans
      allowWrites(transaction)
      db.running.add(transaction)
      return work(attempt)
    }).then(
      (result) => {
        ended()
        if (attempt.operation !== null) {
          if (givenUp) db.health.arrived(attempt.operation)
          db.committed.tell(committed(attempt.operation))
        }
        resolve(result)
      },
      (error: unknown) => {
        ended()
        if (givenUp) return
        reject(judged(db, error, attempt.operation))
      },
    )
  })
}

/** Aborts a transaction, if it has not ended by itself. */
export function abort(transaction: IDBTransaction | null): void {
  try {
    transaction?.abort()
  } catch {
    // It ended in this very moment; then its own outcome counts.
  }
}

/** The error to hand on: the caller's own, or that nothing can be written any more. */
function judged(db: Workspace, error: unknown, unsaved: Operation | null): Error {
  if (error instanceof NotSavedError) return error
  const failure = failureOf(error)
  if (failure === null) return error instanceof Error ? error : new Error(String(error))
  db.health.makeReadOnly(failure.why, failure.detail, unsaved)
  return new NotSavedError(failure.why, failure.detail)
}
