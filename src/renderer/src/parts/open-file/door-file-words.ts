import { assertNever } from '@/domain/common/assert-never'
import type { DoorFileRefusal } from '@/exchange/door-file/read-door-file'
import type { Words } from '@/words/create-words'

/** Why a door file was not read, and what can be done about it. */
export function doorFileInWords(t: Words, refusal: DoorFileRefusal): string {
  switch (refusal.kind) {
    case 'notOurs':
      return t('doorFile.notOurs')
    case 'truncated':
      return t('doorFile.truncated')
    case 'damaged':
      return t('doorFile.damaged')
    case 'newerFormat':
      return t('doorFile.newer')
    case 'tooLarge':
      return t('doorFile.tooLarge', { megabytes: Math.round(refusal.limit / 1024 / 1024) })
    default:
      return assertNever(refusal)
  }
}
