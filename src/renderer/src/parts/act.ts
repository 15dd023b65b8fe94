import { useCallback } from 'react'
import type { Result } from '@/domain/common/result'
import { readUndoState } from '@/storage/history/undo'
import { labelInWords } from '@/words/create-words'
import { notSavedInWords } from './health'
import { useShell } from './shell'
import { useToast } from './toast'
import { useWords } from './words'
import { useWorkspace } from './workspace'

interface ActOptions {
  /** No toast: for edits whose effect is under the cursor. They can be undone all the same. */
  readonly quiet?: boolean
}

type Act = <T, R>(action: Promise<Result<T, R>>, options?: ActOptions) => Promise<Result<T, R>>

const running = new Set<Promise<unknown>>()

/**
 * Resolves when all that was begun by now is written, refused or failed. A change can be seen before it is written; an undo
 * right behind it is meant for that one and not for the one before.
 */
export async function whenActed(): Promise<void> {
  await Promise.allSettled(running)
}

/**
 * Carries out an action: `const result = await act(addVenue(db, …))`. When it went well a toast says what was done and
 * offers Undo; a refusal is handed back, to be said at the place. When the disk refuses, that is said and thrown.
 */
export function useAct(): Act {
  const db = useWorkspace()
  const { t } = useWords()
  const toast = useToast()
  const { undo } = useShell()
  return useCallback<Act>(
    async (action, options = {}) => {
      running.add(action)
      try {
        const result = await action.finally(() => running.delete(action))
        if (result.ok && !options.quiet) {
          const done = (await readUndoState(db)).undo
          if (done) toast.done(labelInWords(t, done), () => void undo())
        }
        return result
      } catch (error) {
        toast.failed(notSavedInWords(t, error))
        throw error
      }
    },
    [db, t, toast, undo],
  )
}
