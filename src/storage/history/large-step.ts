import type { OperationId } from '@/domain/common/id'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'
import { writeForWindow, type WrittenForWindow } from '../writes/for-window'
import { nextStep, type UndoRefusal } from './next-step'
import { stepOf, type UndoOperationRefusal } from './operation-step'
import type { StepProgress } from './take-back'

/** So many rows are taken back by the window itself; more would keep it from painting. */
const MOST_ROWS = 300

/** Carries steps out in a worker, for a window that goes on painting meanwhile. */
export interface StepElsewhere {
  next(kind: 'undo' | 'redo'): Promise<WrittenForWindow<ChangeLabel, UndoRefusal>>
  of(id: OperationId, kind: 'undo' | 'redo'): Promise<WrittenForWindow<ChangeLabel, UndoOperationRefusal>>
}

/** Whether an operation is known to be large, or not known: after a restart only reading the whole of it would tell. */
export function mayBeLarge(db: Workspace, id: OperationId): boolean {
  return (db.committed.toldOf(id)?.rows ?? Infinity) > MOST_ROWS
}

/** The worker's side: the same steps on the database of its window, which is opened once more for each of them. */
export function stepsForWindow(openIt: () => Promise<Workspace>, onProgress: StepProgress): StepElsewhere {
  return {
    next: (kind) => writeForWindow(openIt, (db) => nextStep(db, kind, onProgress)),
    of: (id, kind) => writeForWindow(openIt, (db) => stepOf(db, id, kind, onProgress)),
  }
}
