import type { Draft } from '../common/row'
import { addDays } from '../common/time'
import type { EventPlan } from '../event-plan/event-plan'
import type { FollowUp } from '../follow-up/follow-up'
import type { TemplateContent } from './template'

type Dated = Pick<EventPlan, 'id' | 'day' | 'ownerId'>

/**
 * The follow-ups that a template plans once its event is over: so many days after the event's day, owned by the event's
 * owner. None for an event without a day.
 */
export function plannedFollowUps(content: Pick<TemplateContent, 'followUps'>, event: Dated): Draft<FollowUp>[] {
  const day = event.day
  if (day === null) return []
  return content.followUps.map((followUp) => ({
    eventId: event.id,
    target: { kind: 'group', group: followUp.group },
    purpose: followUp.purpose,
    channel: followUp.channel,
    dueDay: addDays(day, followUp.days),
    ownerId: event.ownerId,
    doneAt: null,
    outcome: '',
    nextStep: '',
  }))
}
