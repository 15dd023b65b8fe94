import { ActionIcon, Tooltip } from '@mantine/core'
import { Redo2, Undo2 } from 'lucide-react'
import { labelInWords } from '@/words/create-words'
import { useShell, useUndoState } from './shell'
import { useWords } from './words'

/** Undo and redo, naming what they would do. */
export function UndoButtons() {
  const { t } = useWords()
  const { undo, redo } = useShell()
  const undoState = useUndoState()
  const back = undoState.undo ? t('history.undo', { what: labelInWords(t, undoState.undo) }) : t('common.nothingToUndo')
  const forward = undoState.redo
    ? t('history.redo', { what: labelInWords(t, undoState.redo) })
    : t('history.nothingToRedo')
  return (
    <>
      <Tooltip label={back}>
        <ActionIcon aria-label={back} disabled={!undoState.undo} onClick={() => void undo()} color="ink">
          <Undo2 aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={forward}>
        <ActionIcon aria-label={forward} disabled={!undoState.redo} onClick={() => void redo()} color="ink">
          <Redo2 aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
