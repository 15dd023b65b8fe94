import type { Operation } from '@/domain/history/operation'
import { labelInWords, type Words } from '@/words/create-words'

/** A change of the log in words; one that took another back, or did it again, says so. */
export function changeInWords(t: Words, { kind, label }: Pick<Operation, 'kind' | 'label'>): string {
  const what = labelInWords(t, label)
  return kind === 'undo' ? t('common.undone', { what }) : kind === 'redo' ? t('common.redone', { what }) : what
}
