import { useEffect } from 'react'
import { LONGEST_MENU_STEP } from '@/host/contract'
import type { UndoState } from '@/storage/history/undo'
import { labelInWords } from '@/words/create-words'
import { useHost } from '../parts/host'
import { useWords } from '../parts/words'

/** Lets the shell's menu name what undo and redo would do, as long as a community is open. */
export function useMenuSteps(state: UndoState): void {
  const { t } = useWords()
  const host = useHost()
  const undo = state.undo ? shortened(t('history.undo', { what: labelInWords(t, state.undo) })) : null
  const redo = state.redo ? shortened(t('history.redo', { what: labelInWords(t, state.redo) })) : null
  useEffect(() => {
    void host.setMenuSteps({ undo, redo })
  }, [host, undo, redo])
  useEffect(() => () => void host.setMenuSteps({ undo: null, redo: null }), [host])
}

function shortened(text: string): string {
  return text.length <= LONGEST_MENU_STEP ? text : `${text.slice(0, LONGEST_MENU_STEP - 1)}…`
}
