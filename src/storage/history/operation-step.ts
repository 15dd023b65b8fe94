import type { OperationId } from '@/domain/common/id'
import { refused, type Result } from '@/domain/common/result'
import { tipOf } from '@/domain/history/log'
import type { ChangeLabel, Operation } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'
import { readEntriesAfter } from './log-entries'
import { takeBack, type ChangedSince, type StepProgress } from './take-back'

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

/** Takes one operation back, or does it again, wherever in the list it stands. */
export async function stepOf(
  db: Workspace,
  id: OperationId,
  kind: 'undo' | 'redo',
  onProgress: StepProgress | null = null,
): Promise<Result<ChangeLabel, UndoOperationRefusal>> {
  const tip = await readTip(db, id)
  if (!tip) return refused({ kind: 'gone' })
  if (kind === 'redo') return tip.kind === 'undo' ? takeBack(db, tip, kind, onProgress) : refused({ kind: 'stands' })
  if (tip.kind === 'base') return refused({ kind: 'isBase' })
  return tip.kind === 'undo' ? refused({ kind: 'alreadyUndone' }) : takeBack(db, tip, kind, onProgress)
}

/** Where the chain of takings-back that an operation belongs to ends. */
async function readTip(db: Workspace, id: OperationId): Promise<Operation | null> {
  const operation = await db.operations.get(id)
  if (!operation) return null
  const tip = tipOf(operation, await readEntriesAfter(db, operation.seq))
  return tip.id === id ? operation : ((await db.operations.get(tip.id)) ?? null)
}
