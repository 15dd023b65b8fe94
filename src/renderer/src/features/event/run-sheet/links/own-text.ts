import type { MaterialId, MemberId } from '@/domain/common/id'
import { CUE_COLORS, type CueColor } from '@/domain/run-sheet/cue'
import type { CueColumn } from '@/domain/run-sheet/cue-column'
import type { RunSheetView } from '@/storage/reads/run-sheet'
import type { Words } from '@/words/create-words'

/** What a cell of an own column says. */
export function ownText(
  t: Words,
  view: Pick<RunSheetView, 'names' | 'materials'>,
  column: CueColumn,
  value: string,
): string {
  if (value === '') return ''
  switch (column.kind) {
    case 'text':
      return value
    case 'person':
      return view.names.get(value as MemberId) ?? t('common.deletedRow')
    case 'material':
      return view.materials.get(value as MaterialId)?.name ?? t('common.deletedRow')
    case 'colour':
      return isColor(value) ? t(`runSheet.color.${value}`) : ''
    case 'tick':
      return t('sheetViews.ticked')
  }
}

export function isColor(value: string): value is CueColor {
  return (CUE_COLORS as readonly string[]).includes(value)
}
