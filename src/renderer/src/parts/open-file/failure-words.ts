import { NotSavedError } from '@/storage/database/health'
import type { Words } from '@/words/create-words'
import { notSavedInWords } from '../health'

/** Why a step did not come to its end, in words. Every such step is all or nothing, so the data is as it was. */
export function failureInWords(t: Words, error: unknown): string {
  if (error instanceof NotSavedError) return notSavedInWords(t, error)
  return t('recovery.failed', { why: error instanceof Error ? error.message : String(error) })
}
