import type { Zone } from '@/domain/common/time'
import type { ChangedSince } from '@/storage/history/take-back'
import { labelInWords, type Words } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import type { Language } from '@/words/language'

/** Why something could not be undone or redone: which later change is in the way, and when it was made. */
export function changedSinceInWords(
  t: Words,
  { label, later }: ChangedSince,
  { language, zone, again }: { readonly language: Language; readonly zone: Zone; readonly again: boolean },
): string {
  const what = labelInWords(t, label)
  if (later === null) return t(again ? 'history.cannotRedoUnknown' : 'history.changedSinceUnknown', { what })
  return t(again ? 'history.cannotRedo' : 'history.changedSince', {
    what,
    later: labelInWords(t, later.label),
    when: formatInstant(later.at, language, zone, true),
  })
}
