import { isExpected } from '@/domain/attendance/counters'
import type { Chapter } from '@/domain/community/community'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { capacityOf } from '@/domain/event-plan/readiness-facts'
import { isAhead } from '@/domain/event-plan/status'
import type { Venue } from '@/domain/venue/venue'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readChapters } from './members'
import { readVenues } from './venues'
import { eventRows } from './read-in-portions'

/** An event as the calendar shows it. */
export interface CalendarEvent {
  readonly event: EventPlan
  readonly venueName: string
  readonly roomName: string
  /** Places given so far; null for an event that is over, where nobody is expected any more. */
  readonly registered: number | null
  readonly capacity: number | null
}

/** Everything the calendar needs: all events (those without a day are ideas), and what they can be filtered by. */
export interface CalendarView {
  readonly events: readonly CalendarEvent[]
  readonly ideas: readonly CalendarEvent[]
  readonly venues: readonly Venue[]
  readonly chapters: readonly Chapter[]
}

/** Reads the calendar. Communities have hundreds of events, not more, so all of them are read at once. */
export async function readCalendar(db: Workspace): Promise<CalendarView> {
  const [events, rooms, layouts, venues, chapters] = await Promise.all([
    db.eventPlans.toArray(),
    db.rooms.toArray(),
    db.layouts.toArray(),
    readVenues(db),
    readChapters(db),
  ])
  const venueById = new Map(venues.map((venue) => [venue.id, venue]))
  const roomById = new Map(rooms.filter(isAlive).map((room) => [room.id, room]))
  const layoutById = new Map(layouts.filter(isAlive).map((layout) => [layout.id, layout]))
  const shown = await Promise.all(
    events.filter(isAlive).map(async (event): Promise<CalendarEvent> => {
      const layout = event.layoutId === null ? null : (layoutById.get(event.layoutId) ?? null)
      return {
        event,
        venueName: event.venueId === null ? '' : (venueById.get(event.venueId)?.name ?? ''),
        roomName: event.roomId === null ? '' : (roomById.get(event.roomId)?.name ?? ''),
        registered: isAhead(event.status) && event.day !== null ? await countRegistered(db, event) : null,
        capacity: capacityOf(event, layout),
      }
    }),
  )
  return {
    events: shown.filter(({ event }) => event.day !== null),
    ideas: shown.filter(({ event }) => event.day === null && isAhead(event.status)),
    venues,
    chapters,
  }
}

async function countRegistered(db: Workspace, event: EventPlan): Promise<number> {
  const rows = await eventRows(db.attendances, event.id)
  return rows.filter((row) => isAlive(row) && isExpected(row)).length
}
