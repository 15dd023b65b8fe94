import type { DebriefId, EventPlanId } from '../common/id'
import { madeId } from '../common/made-id'

/** The id of an event's debrief: an event has one, on every machine. */
export function debriefIdOf(eventId: EventPlanId): DebriefId {
  return madeId('deb', eventId)
}
