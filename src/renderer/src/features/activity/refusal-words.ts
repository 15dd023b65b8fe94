import type { Zone } from '@/domain/common/time'
import type { UndoOperationRefusal } from '@/storage/history/operation-step'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'
import { changedSinceInWords } from '../../parts/changed-since-words'

interface Manner {
  readonly language: Language
  readonly zone: Zone
  /** It was to be done again, not taken back. */
  readonly again: boolean
}

/** Why an operation was not taken back, or not done again, and what is in the way. */
export function refusalInWords(manner: Manner): (t: Words, reason: UndoOperationRefusal) => string {
  return (t, reason) =>
    reason.kind === 'changedSince' ? changedSinceInWords(t, reason, manner) : t(`history.refusal.${reason.kind}`)
}
