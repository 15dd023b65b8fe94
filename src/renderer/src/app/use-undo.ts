import { useMemo } from 'react'
import { readUndoState, redo, undo, type UndoState } from '@/storage/history/undo'
import { labelInWords } from '@/words/create-words'
import { whenActed } from '../parts/act'
import { changedSinceInWords } from '../parts/changed-since-words'
import { notSavedInWords } from '../parts/health'
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
  const undoState = useRead(readUndoState, []) ?? NOTHING
  return useMemo(() => {
    const step = async (kind: 'undo' | 'redo') => {
      const again = kind === 'redo'
      try {
        await whenActed()
        const result = await (again ? redo(db) : undo(db))
        if (result.ok) toast.done(t(again ? 'common.redone' : 'common.undone', { what: labelInWords(t, result.value) }))
        else if (result.reason.kind === 'nothing')
          toast.done(t(again ? 'history.nothingToRedo' : 'common.nothingToUndo'))
        else toast.failed(changedSinceInWords(t, result.reason, { language, zone, again }))
      } catch (error) {
        toast.failed(notSavedInWords(t, error))
        throw error
      }
    }
    return { undoState, undo: () => step('undo'), redo: () => step('redo') }
  }, [db, t, language, zone, toast, undoState])
}
