import type { Instant } from '@/domain/common/time'
import { backupFailureInWords } from '../parts/backup-words'
import { useNow } from '../parts/now'
import { useBackupState, type BackupState } from '../parts/shell'
import { useWords } from '../parts/words'
import { useCommunity } from '../parts/workspace'
import { formatInstant } from '@/words/format'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

export interface BackupLine {
  readonly text: string
  /** `bad`: the person has to do something. `warn`: worth a look. */
  readonly mood: 'fine' | 'warn' | 'bad'
  /** What else there is to know, each in a sentence. */
  readonly notes: readonly string[]
}

/** How the backups stand, in words that go on with the time. */
export function useBackupLine(): BackupLine {
  const backup = useBackupState()
  const { t, language } = useWords()
  const { zone } = useCommunity()
  const now = useNow()
  const ago = (at: Instant): string => {
    const passed = now - at
    // A backup from the future was made under a wrong clock: how long ago that was cannot be told.
    if (passed < -MINUTE_MS || passed >= DAY_MS)
      return t('backup.line.at', { when: formatInstant(at, language, zone, true) })
    if (passed < MINUTE_MS) return t('backup.line.justNow')
    if (passed < HOUR_MS) return t('backup.line.minutes', { count: Math.floor(passed / MINUTE_MS) })
    return t('backup.line.hours', { count: Math.floor(passed / HOUR_MS) })
  }
  const text = (): string => {
    const why = backup.failed === null ? '' : backupFailureInWords(t, backup.failed)
    if (backup.overdue) return t('backup.line.overdue', { why })
    if (backup.failed !== null) return t('backup.line.failed', { why })
    if (backup.lastAt === null) return t('backup.line.none')
    return backup.people === null
      ? t('backup.line.withoutPeople', { ago: ago(backup.lastAt) })
      : t('backup.line.full', { ago: ago(backup.lastAt), people: t('backup.line.people', { count: backup.people }) })
  }
  const second = (): string[] => {
    const lastAt = backup.second?.lastAt
    if (lastAt === undefined) return []
    if (lastAt === null) return [t('backup.line.secondNever')]
    return now - lastAt > DAY_MS ? [t('backup.line.secondOld', { ago: ago(lastAt) })] : []
  }
  const notes = [
    ...(backup.shrunk ? [t('backup.line.shrunk')] : []),
    ...second(),
    ...(backup.findings !== null && backup.findings.total > 0
      ? [t('backup.line.findings', { count: backup.findings.total })]
      : []),
  ]
  return { text: text(), mood: moodOf(backup, notes), notes }
}

function moodOf({ overdue, failed }: BackupState, notes: readonly string[]): BackupLine['mood'] {
  if (overdue) return 'bad'
  return failed !== null || notes.length > 0 ? 'warn' : 'fine'
}
