import type { OperationId } from '@/domain/common/id'
import { refused, type Result } from '@/domain/common/result'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Workspace } from '../database/workspace'
import { readNextSteps } from './log-entries'
import { takeBack, type ChangedSince, type StepProgress } from './take-back'

/** Why an undo or a redo was not carried out. */
export type UndoRefusal = { readonly kind: 'nothing' } | ChangedSince

/** Carries out the next step back or forward, as the log says it now. */
export async function nextStep(
  db: Workspace,
  kind: 'undo' | 'redo',
  onProgress: StepProgress | null = null,
): Promise<Result<ChangeLabel, UndoRefusal>> {
  const { [kind]: about } = await readNextSteps(db)
  return about === null ? refused({ kind: 'nothing' }) : stepAbout(db, about, kind, onProgress)
}

/** Takes back one operation that the log named a moment ago, also where another change came in between. */
export async function stepAbout(
  db: Workspace,
  about: OperationId,
  kind: 'undo' | 'redo',
  onProgress: StepProgress | null = null,
): Promise<Result<ChangeLabel, UndoRefusal>> {
  const operation = await db.operations.get(about)
  return operation ? takeBack(db, operation, kind, onProgress) : refused({ kind: 'nothing' })
}
