import type { OperationId } from '@/domain/common/id'
import { refused, type Result } from '@/domain/common/result'
import { tipOf } from '@/domain/history/log'
import type { ChangeLabel, Operation } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'
import { readEntriesAfter } from './log-entries'
import { takeBack, type ChangedSince } from './take-back'

/** Why one operation of the list was not taken back, or not done again. */
export type UndoOperationRefusal =
  | { readonly kind: 'gone' }
  /** It set a starting state; what was before is not in this data. */
  | { readonly kind: 'isBase' }
  /** It was taken back already. */
  | { readonly kind: 'alreadyUndone' }
  /** It was not taken back, so there is nothing to do again. */
  | { readonly kind: 'stands' }
  | ChangedSince

/**
 * Takes back one operation, wherever in the list it stands. Refused when a later one touched the same fields or builds on
 * what it made. An operation that was taken back and done again is taken back anew.
 */
export async function undoOperation(
  db: Workspace,
  id: OperationId,
): Promise<Result<ChangeLabel, UndoOperationRefusal>> {
  const tip = await readTip(db, id)
  if (!tip) return refused({ kind: 'gone' })
  if (tip.kind === 'base') return refused({ kind: 'isBase' })
  return tip.kind === 'undo' ? refused({ kind: 'alreadyUndone' }) : takeBack(db, tip, 'undo')
}

/** Does one operation again that was taken back. Refused when a later one touched the same fields. */
export async function redoOperation(
  db: Workspace,
  id: OperationId,
): Promise<Result<ChangeLabel, UndoOperationRefusal>> {
  const tip = await readTip(db, id)
  if (!tip) return refused({ kind: 'gone' })
  return tip.kind === 'undo' ? takeBack(db, tip, 'redo') : refused({ kind: 'stands' })
}

/** Where the chain of takings-back that an operation belongs to ends. */
async function readTip(db: Workspace, id: OperationId): Promise<Operation | null> {
  const operation = await db.operations.get(id)
  if (!operation) return null
  const tip = tipOf(operation, await readEntriesAfter(db, operation.seq))
  return tip.id === id ? operation : ((await db.operations.get(tip.id)) ?? null)
}
