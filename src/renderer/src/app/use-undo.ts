import { useMemo } from 'react'
import { readUndoState, redo, undo, type UndoState } from '@/storage/history/undo'
import { labelInWords } from '@/words/create-words'
import { useToast } from '../parts/toast'
import { useWords } from '../parts/words'
import { useRead, useWorkspace } from '../parts/workspace'

const NOTHING: UndoState = { undo: null, redo: null }

/** Undo and redo with their toasts. */
export function useUndo() {
  const db = useWorkspace()
  const { t } = useWords()
  const toast = useToast()
  const undoState = useRead(readUndoState, []) ?? NOTHING
  return useMemo(() => {
    const step = async (kind: 'undo' | 'redo') => {
      const result = await (kind === 'undo' ? undo(db) : redo(db))
      if (result.ok)
        toast.done(t(kind === 'undo' ? 'common.undone' : 'common.redone', { what: labelInWords(t, result.value) }))
      else if (result.reason.kind === 'nothing') toast.done(t('common.nothingToUndo'))
      else toast.failed(t('common.changedSince', { what: labelInWords(t, result.reason.label) }))
    }
    return { undoState, undo: () => step('undo'), redo: () => step('redo') }
  }, [db, t, toast, undoState])
}
