import type { MergeRefusal } from '@/domain/run-sheet/merge-cues'
import type { SplitRefusal } from '@/domain/run-sheet/split-cue'
import type { RunSheetFileRefusal } from '@/exchange/run-sheet-file/run-sheet-table'
import type { Words } from '@/words/create-words'

/** Why rows cannot be split or made one, in words. */
export function rowsRefusalInWords(t: Words, reason: MergeRefusal | SplitRefusal | 'gone'): string {
  switch (reason) {
    case 'gone':
      return t('runSheet.refusal.gone')
    case 'nothingToSplit':
      return t('runSheet.rows.refusal.nothingToSplit')
    case 'splitOutside':
      return t('runSheet.rows.refusal.splitOutside')
    case 'tooFew':
      return t('runSheet.rows.refusal.tooFew')
    case 'notNeighbours':
      return t('runSheet.rows.refusal.notNeighbours')
    case 'groups':
      return t('runSheet.rows.refusal.groups')
    case 'tracks':
      return t('runSheet.rows.refusal.tracks')
    case 'rooms':
      return t('runSheet.rows.refusal.rooms')
    case 'skippedMixed':
      return t('runSheet.rows.refusal.skippedMixed')
    case 'apart':
      return t('runSheet.rows.refusal.apart')
    case 'tooLong':
      return t('runSheet.refusal.tooLong')
  }
}

/** Why pasted text did not become rows, in words. */
export function pasteRefusalInWords(t: Words, reason: RunSheetFileRefusal): string {
  if (reason.kind === 'tooManyCues') return t('runSheet.rows.tooManyCues', { most: reason.most })
  if (reason.kind === 'tooManyRows') return t('runSheet.rows.tooManyCues', { most: 2000 })
  return t('runSheet.rows.noCues')
}
