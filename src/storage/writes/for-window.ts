import type { Result } from '@/domain/common/result'
import type { Operation } from '@/domain/history/operation'
import type { CommittedOperation } from '../database/committed'
import { NotSavedError, type ReadOnlyReason } from '../database/health'
import type { Workspace } from '../database/workspace'
import { expectNothing } from './known-state'
import { abort } from './transact'

/** An operation on its way from a worker to its window: long ones are text already, which costs the window nothing. */
export interface ToldOperation extends Pick<Operation, 'id' | 'seq' | 'at' | 'kind' | 'label'> {
  readonly rows: number
  readonly text: string
}

/** What came of an action that a worker carried out for its window. It is plain data and can be posted. */
export type WrittenForWindow<T, R> =
  | { readonly kind: 'done'; readonly result: Result<T, R>; readonly told: readonly ToldOperation[] }
  | {
      readonly kind: 'notSaved'
      readonly why: ReadOnlyReason
      readonly detail: string
      /** Whole changes that did not arrive, as JSON. */
      readonly unsaved: readonly string[]
    }

/**
 * The worker's side: carries out an action whose change is so large that it would keep the window from painting. The
 * window holds the writer's lock and lends it; `openIt` opens the same database once more, and it is closed afterwards.
 */
export async function writeForWindow<T, R>(
  openIt: () => Promise<Workspace>,
  action: (db: Workspace) => Promise<Result<T, R>>,
): Promise<WrittenForWindow<T, R>> {
  const db = await openIt()
  const told: ToldOperation[] = []
  db.committed.subscribe(({ text, ...operation }) => told.push({ ...operation, text: text() }))
  try {
    return { kind: 'done', result: await action(db), told }
  } catch (error) {
    if (!(error instanceof NotSavedError)) throw error
    // What hangs here must not arrive after the window was told that it did not: the window has the whole change.
    for (const transaction of db.running) abort(transaction)
    const health = db.health.current
    const unsaved = health.kind === 'readOnly' ? health.unsaved.map((operation) => JSON.stringify(operation)) : []
    return { kind: 'notSaved', why: error.why, detail: error.message, unsaved }
  } finally {
    db.close()
  }
}

/**
 * The window's side: lets a worker carry out an action with `writeForWindow`, and tells journal and backups what it
 * committed, as if it had been committed here. Where nothing was saved the workspace becomes read-only, keeps the change,
 * and `NotSavedError` is thrown, as `commit()` does.
 */
export async function writtenByWorker<T, R>(
  db: Workspace,
  ask: () => Promise<WrittenForWindow<T, R>>,
): Promise<Result<T, R>> {
  const health = db.health.current
  if (health.kind === 'readOnly') throw new NotSavedError(health.why, health.detail)
  const result = ask().then((written) => takeOver(db, written))
  db.committed.expect(result.catch(() => undefined))
  return result
}

function takeOver<T, R>(db: Workspace, written: WrittenForWindow<T, R>): Result<T, R> {
  expectNothing(db)
  if (written.kind === 'done') {
    for (const operation of written.told) db.committed.tell(asCommitted(operation))
    return written.result
  }
  const { why, detail, unsaved } = written
  db.health.makeReadOnly(why, detail)
  for (const text of unsaved) db.health.makeReadOnly(why, detail, JSON.parse(text) as Operation)
  throw new NotSavedError(why, detail)
}

function asCommitted({ text, ...operation }: ToldOperation): CommittedOperation {
  return { ...operation, text: () => text }
}
