import { formatClockSecond } from '@/domain/common/time'
import type { TimedCue } from '@/domain/run-sheet/time-cues'
import type { CueDifference } from '@/domain/run-sheet/version-differences'
import type { Words } from '@/words/create-words'
import { lengthInWords } from '../length-words'

/** One difference in words. `now` is the row as it stands; null for one that is gone. */
export function differenceInWords(t: Words, difference: CueDifference, now: TimedCue | null): string {
  const at = now === null ? '' : formatClockSecond(now.startsAt)
  switch (difference.kind) {
    case 'new':
      return t('versions.change.new', { at })
    case 'gone':
      return t('versions.change.gone', { at: formatClockSecond(difference.startedAt) })
    case 'moved':
      return t(difference.by > 0 ? 'versions.change.later' : 'versions.change.earlier', {
        length: lengthInWords(t, difference.by),
        at,
      })
    case 'length':
      return t(difference.by > 0 ? 'versions.change.longer' : 'versions.change.shorter', {
        length: lengthInWords(t, difference.by),
      })
    case 'order':
      return t('versions.change.order')
    case 'fields': {
      const fields = difference.fields.map((field) => t(`versions.field.${field}`)).join(t('versions.listSeparator'))
      return t('versions.change.fields', { fields })
    }
  }
}
