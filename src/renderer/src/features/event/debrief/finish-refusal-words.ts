import type { ActionItemRefusal } from '@/actions/finish/add-action-item'
import type { LessonRefusal } from '@/actions/finish/add-lesson'
import type { CloseRefusal } from '@/actions/finish/close-event'
import type { FeedbackRefusal } from '@/actions/finish/record-feedback'
import type { WaiveRefusal } from '@/actions/finish/waive'
import { assertNever } from '@/domain/common/assert-never'
import type { Words } from '@/words/create-words'

/** Why an event was not finished or closed, in words. */
export function closeRefusalInWords(t: Words, reason: CloseRefusal): string {
  switch (reason.kind) {
    case 'gone':
      return t('finish.refusal.gone')
    case 'wrongStatus':
      return t('finish.refusal.wrongStatus', { status: t(`common.eventStatus.${reason.status}`) })
    case 'incomplete':
      return t('finish.refusal.incomplete', {
        missing: reason.missing.map((item) => t(`finish.gate.${item}`)).join(t('finish.listSeparator')),
      })
    default:
      return assertNever(reason)
  }
}

/** Why a part of the debrief was not written, in words. */
export function debriefRefusalInWords(
  t: Words,
  reason: LessonRefusal | ActionItemRefusal | FeedbackRefusal | WaiveRefusal,
): string {
  switch (reason) {
    case 'reasonMissing':
      return t('finish.waive.reasonMissing')
    case 'empty':
    case 'badRating':
    case 'badNps':
      return t(`finish.feedbackRefusal.${reason}`)
    case 'gone':
    case 'textMissing':
    case 'tieMissing':
    case 'titleMissing':
      return t(`finish.refusal.${reason}`)
    default:
      return assertNever(reason)
  }
}
