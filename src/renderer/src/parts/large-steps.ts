import { useCallback } from 'react'
import type { OperationId } from '@/domain/common/id'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Workspace } from '@/storage/database/workspace'
import type { StepElsewhere } from '@/storage/history/large-step'
import { labelInWords } from '@/words/create-words'
import { formatShare } from '@/words/format'
import { EndableWorker } from './endable-worker'
import type { StepAnswer, StepQuestion } from './step-messages'
import { useToast } from './toast'
import { useWords } from './words'
import { useWorkspace } from './workspace'

/** Carries out a large undo or redo beside the page, and says in a toast how far it is: `undo(db, largeSteps(what, false))`. */
export function useLargeSteps(): (what: ChangeLabel | null, again: boolean) => StepElsewhere {
  const db = useWorkspace()
  const { t, language } = useWords()
  const toast = useToast()
  return useCallback(
    (what, again) =>
      largeSteps(db, (share) => {
        if (share === null || what === null) return toast.working(null)
        const said = { what: labelInWords(t, what), percent: formatShare(share, 1, language) }
        toast.working(t(again ? 'common.redoing' : 'common.undoing', said))
      }),
    [db, t, language, toast],
  )
}

/** One worker a step, so that a large one does not leave its memory behind. `onShare` hears null at the end. */
function largeSteps(db: Workspace, onShare: (share: number | null) => void): StepElsewhere {
  const ask = async (kind: 'undo' | 'redo', of: OperationId | null): Promise<StepAnswer> => {
    const worker = new EndableWorker<StepQuestion, StepAnswer>(
      () => new Worker(new URL('./step-worker.ts', import.meta.url), { type: 'module' }),
      (answer) => {
        // Whoever writes here meanwhile stands in line behind it, and must not take that for silence.
        db.pulse.beat()
        if (answer.kind === 'progress') onShare(answer.share)
        return answer.kind === 'progress'
      },
    )
    const answer = await worker.askToWrite((id) => ({ id, database: db.name, kind, of }))
    worker.end()
    onShare(null)
    if (typeof answer === 'string') throw new Error('The step broke off')
    if (answer.kind === 'failed') throw new Error(answer.message)
    return answer
  }
  const brokeOff = (): never => {
    throw new Error('The worker answered another question')
  }
  return {
    next: async (kind) => {
      const answer = await ask(kind, null)
      return answer.kind === 'next' ? answer.written : brokeOff()
    },
    of: async (id, kind) => {
      const answer = await ask(kind, id)
      return answer.kind === 'of' ? answer.written : brokeOff()
    },
  }
}
