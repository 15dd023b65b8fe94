import { useMemo } from 'react'
import type { ChangeLabel } from '@/domain/history/operation'
import { readUndoState, redo, undo, type UndoState } from '@/storage/history/undo'
import { labelInWords } from '@/words/create-words'
import { whenActed } from '../parts/act'
import { changedSinceInWords } from '../parts/changed-since-words'
import { notSavedInWords } from '../parts/health'
import { useLargeSteps } from '../parts/large-steps'
import { useToast } from '../parts/toast'
import { useWords } from '../parts/words'
import { useCommunity, useRead, useWorkspace } from '../parts/workspace'

const NOTHING: UndoState = { undo: null, redo: null }

/** Undo and redo with their toasts. */
export function useUndo() {
  const db = useWorkspace()
  const { zone } = useCommunity()
  const { t, language } = useWords()
  const toast = useToast()
  const largeSteps = useLargeSteps()
  const undoState = useRead(readUndoState, []) ?? NOTHING
  const steps = useMemo(() => {
    const step = async (kind: 'undo' | 'redo') => {
      const again = kind === 'redo'
      try {
        await whenActed()
        const elsewhere = (what: ChangeLabel | null) => largeSteps(what, again)
        const result = await (again ? redo(db, elsewhere) : undo(db, elsewhere))
        if (result.ok) toast.done(t(again ? 'common.redone' : 'common.undone', { what: labelInWords(t, result.value) }))
        else if (result.reason.kind === 'nothing')
          toast.done(t(again ? 'history.nothingToRedo' : 'common.nothingToUndo'))
        else toast.failed(changedSinceInWords(t, result.reason, { language, zone, again }))
      } catch (error) {
        toast.failed(notSavedInWords(t, error))
        throw error
      }
    }
    return { undo: () => step('undo'), redo: () => step('redo') }
  }, [db, t, language, zone, toast, largeSteps])
  return { undoState, steps }
}
