import type { FollowUpRefusal } from '@/actions/follow-up/add-follow-up'
import type { CompleteFollowUpRefusal } from '@/actions/follow-up/complete-follow-up'
import type { Words } from '@/words/create-words'

/** Why a follow-up was not written, in words. */
export function followUpRefusalInWords(t: Words, reason: FollowUpRefusal | CompleteFollowUpRefusal): string {
  return t(`finish.refusal.${reason}`)
}
