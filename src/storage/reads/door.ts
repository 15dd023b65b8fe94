import type { EventPlanId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'

/** What the door has to know about the event and its room. */
export interface DoorSetting {
  readonly event: EventPlan
  readonly venueName: string
  /** The event's capacity, else the seats of its layout; null when neither is known. */
  readonly seats: number | null
  /** The most people the law allows in the room; null when unknown. */
  readonly legalMaximum: number | null
}

/** The event and its room as the door needs them; null when there is no such event. */
export async function readDoorSetting(db: Workspace, eventId: EventPlanId): Promise<DoorSetting | null> {
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return null
  const [venue, room, layout] = await Promise.all([
    event.venueId === null ? undefined : db.venues.get(event.venueId),
    event.roomId === null ? undefined : db.rooms.get(event.roomId),
    event.layoutId === null ? undefined : db.layouts.get(event.layoutId),
  ])
  return {
    event,
    venueName: isAlive(venue) ? venue.name : '',
    seats: event.capacity ?? (isAlive(layout) ? layout.capacity : null),
    legalMaximum: isAlive(room) ? room.legalMaximum : null,
  }
}
