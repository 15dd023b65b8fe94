import type { EventStatus } from './event-plan'

/**
 * Where an event may go from each status. An event that took place can be run and finished even when nobody had marked
 * it as confirmed; a finished one only goes on through its debrief.
 */
const NEXT: { readonly [From in EventStatus]: readonly EventStatus[] } = {
  idea: ['planning', 'confirmed', 'cancelled'],
  planning: ['idea', 'confirmed', 'running', 'finished', 'cancelled'],
  confirmed: ['planning', 'running', 'finished', 'cancelled'],
  running: ['confirmed', 'finished'],
  finished: ['debriefed'],
  debriefed: ['finished', 'archived'],
  archived: ['debriefed'],
  cancelled: ['idea', 'planning', 'archived'],
}

/** Whether an event in status `from` may be put into status `to`. Staying where it is is no move. */
export function canMoveTo(from: EventStatus, to: EventStatus): boolean {
  return NEXT[from].includes(to)
}

/** The statuses an event may go to from `from`, in the order in which they are offered. */
export function nextStatuses(from: EventStatus): readonly EventStatus[] {
  return NEXT[from]
}

/** Whether the event lies ahead, so that its day, room and people can still be changed. */
export function isAhead(status: EventStatus): boolean {
  return status === 'idea' || status === 'planning' || status === 'confirmed'
}

/** Whether an event in this status must have a day: it is being prepared for one, or has taken place on one. */
export function needsDay(status: EventStatus): boolean {
  return status !== 'idea' && status !== 'cancelled' && status !== 'archived'
}
