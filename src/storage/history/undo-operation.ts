import type { OperationId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'
import { writtenByWorker } from '../writes/for-window'
import { mayBeLarge, type StepElsewhere } from './large-step'
import { stepOf, type UndoOperationRefusal } from './operation-step'

/**
 * Takes back one operation, wherever in the list it stands; a large one `elsewhere`, where that is given. Refused when a later
 * one touched the same fields or builds on what it made. An operation that was taken back and done again is taken back anew.
 */
export function undoOperation(
  db: Workspace,
  id: OperationId,
  elsewhere: StepElsewhere | null = null,
): Promise<Result<ChangeLabel, UndoOperationRefusal>> {
  return step(db, id, 'undo', elsewhere)
}

/** Does one operation again that was taken back. Refused when a later one touched the same fields. */
export function redoOperation(
  db: Workspace,
  id: OperationId,
  elsewhere: StepElsewhere | null = null,
): Promise<Result<ChangeLabel, UndoOperationRefusal>> {
  return step(db, id, 'redo', elsewhere)
}

function step(
  db: Workspace,
  id: OperationId,
  kind: 'undo' | 'redo',
  elsewhere: StepElsewhere | null,
): Promise<Result<ChangeLabel, UndoOperationRefusal>> {
  if (elsewhere !== null && mayBeLarge(db, id)) return writtenByWorker(db, () => elsewhere.of(id, kind))
  return stepOf(db, id, kind)
}
