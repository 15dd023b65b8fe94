import type { Reminder } from '@/domain/attendance/reminder'
import type { EventPlanId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Room, Venue } from '@/domain/venue/venue'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { rowsOfEvent } from './tables-of'
import { eventRows } from './read-in-portions'

/** Everything the reminders of an event are made from. */
export interface ReminderGround {
  readonly event: EventPlan
  readonly venue: Venue | null
  readonly room: Room | null
  readonly sent: readonly Reminder[]
  /** Everybody the reminders are for: promised a place. */
  readonly promised: number
}

/** The event, its place and the reminders that were sent; null when there is no such event. */
export async function readReminderGround(db: Workspace, eventId: EventPlanId): Promise<ReminderGround | null> {
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return null
  const [venue, room, sent, attendances] = await Promise.all([
    event.venueId === null ? undefined : db.venues.get(event.venueId),
    event.roomId === null ? undefined : db.rooms.get(event.roomId),
    rowsOfEvent(db, 'reminders', eventId),
    eventRows(db.attendances, eventId),
  ])
  return {
    event,
    venue: isAlive(venue) ? venue : null,
    room: isAlive(room) ? room : null,
    sent,
    promised: attendances.filter((row) => isAlive(row) && (row.status === 'registered' || row.status === 'confirmed'))
      .length,
  }
}
