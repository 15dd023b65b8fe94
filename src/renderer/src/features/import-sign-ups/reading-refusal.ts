import { refusalInWords } from '@/exchange/signup-list/refusal-words'
import type { Words } from '@/words/create-words'
import { MOST_SECONDS } from '../../parts/endable-worker'
import type { ReadingRefusal } from './list-desk'

/** Why reading gave nothing, in words. */
export function readingRefusalInWords(t: Words, refusal: ReadingRefusal): string {
  switch (refusal.kind) {
    case 'tookTooLong':
      return t('signUps.refusal.tookTooLong', { seconds: MOST_SECONDS })
    case 'failed':
      return t('signUps.refusal.failed')
    default:
      return refusalInWords(t, refusal)
  }
}
