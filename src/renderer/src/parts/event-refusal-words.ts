import type { CancelEventRefusal } from '@/actions/event-plan/cancel-event'
import type { MoveEventRefusal } from '@/actions/event-plan/move-event'
import type { SaveAsTemplateRefusal } from '@/actions/event-plan/save-as-template'
import type { SetEventStatusRefusal } from '@/actions/event-plan/set-event-status'
import { assertNever } from '@/domain/common/assert-never'
import type { Words } from '@/words/create-words'

type EventActionRefusal = MoveEventRefusal | SetEventStatusRefusal | CancelEventRefusal | SaveAsTemplateRefusal

/** Why an event was not changed, in words. */
export function eventRefusalInWords(t: Words, reason: EventActionRefusal): string {
  switch (reason.kind) {
    case 'noTitle':
    case 'badDay':
    case 'badOpening':
    case 'badLength':
    case 'eventGone':
    case 'noReason':
    case 'noName':
    case 'noDay':
      return t(`event.refusal.${reason.kind}`)
    case 'noWayThere':
      return t('event.refusal.noWayThere', {
        from: t(`common.eventStatus.${reason.from}`),
        to: t(`common.eventStatus.${reason.to}`),
      })
    case 'notAhead':
      return t('event.refusal.notAhead', { status: t(`common.eventStatus.${reason.status}`) })
    default:
      return assertNever(reason)
  }
}
