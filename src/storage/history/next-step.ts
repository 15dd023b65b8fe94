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
  const operation = about === null ? undefined : await db.operations.get(about)
  return operation ? takeBack(db, operation, kind, onProgress) : refused({ kind: 'nothing' })
}
