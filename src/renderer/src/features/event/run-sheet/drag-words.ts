import type { DndContextProps } from '@dnd-kit/core'
import { useWords } from '../../../parts/words'

/** What a screen reader hears while a row is dragged, in the language of the app. */
export function useDragWords(titleOf: (id: unknown) => string): NonNullable<DndContextProps['accessibility']> {
  const { t } = useWords()
  return {
    screenReaderInstructions: { draggable: t('runSheet.dragging.instructions') },
    announcements: {
      onDragStart: ({ active }) => t('runSheet.dragging.picked', { title: titleOf(active.id) }),
      onDragOver: ({ active, over }) =>
        over ? t('runSheet.dragging.over', { title: titleOf(active.id), target: titleOf(over.id) }) : undefined,
      onDragEnd: ({ active }) => t('runSheet.dragging.dropped', { title: titleOf(active.id) }),
      onDragCancel: ({ active }) => t('runSheet.dragging.cancelled', { title: titleOf(active.id) }),
    },
  }
}
