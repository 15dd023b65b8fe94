import { assertNever } from '@/domain/common/assert-never'
import type { BackupFailure } from '@/domain/safety/backup'
import type { Words } from '@/words/create-words'

/** Why no backup was written, and what the person can do. */
export function backupFailureInWords(t: Words, why: BackupFailure): string {
  switch (why) {
    case 'full':
      return t('backup.why.full')
    case 'denied':
      return t('backup.why.denied')
    case 'notAFolder':
      return t('backup.why.notAFolder')
    case 'notVerified':
      return t('backup.why.notVerified')
    case 'empty':
      return t('backup.why.empty')
    case 'other':
      return t('backup.why.other')
    default:
      return assertNever(why)
  }
}

/** Before a risky step no backup could be written, so it did not happen. */
export function stepStoppedInWords(t: Words, why: BackupFailure): string {
  return t('backup.stepStopped', { why: backupFailureInWords(t, why) })
}
