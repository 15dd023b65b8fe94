import { groupBy } from '@/domain/common/group-by'
import { byPosition } from '@/domain/common/order'
import type { VenueId } from '@/domain/common/id'
import type { Lesson } from '@/domain/debrief/debrief'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Layout, Room, SurveyAnswer, Venue, VenueContact } from '@/domain/venue/venue'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readPresentCounts } from './members'

const byReading = new Intl.Collator('zh-CN')

/** Every venue, by name. */
export async function readVenues(db: Workspace): Promise<Venue[]> {
  return (await db.venues.toArray()).filter(isAlive).sort((a, b) => byReading.compare(a.name, b.name))
}

/** A venue as the list of venues shows it. */
export interface VenueLine {
  readonly venue: Venue
  /** The most seats any layout of it gives; null when none is known. */
  readonly mostSeats: number | null
  /** Events that were held there. */
  readonly used: number
}

/** Every venue with its seats and how often it was used. */
export async function readVenueLines(db: Workspace): Promise<VenueLine[]> {
  const [venues, rooms, layouts, events] = await Promise.all([
    readVenues(db),
    db.rooms.toArray(),
    db.layouts.toArray(),
    db.eventPlans.toArray(),
  ])
  const venueOf = new Map(rooms.filter(isAlive).map((room) => [room.id, room.venueId]))
  const seats = new Map<VenueId, number>()
  for (const layout of layouts.filter(isAlive)) {
    const venueId = venueOf.get(layout.roomId)
    if (venueId) seats.set(venueId, Math.max(seats.get(venueId) ?? 0, layout.capacity))
  }
  const used = groupBy(events.filter(isAlive).filter(wasHeld), (event) => event.venueId)
  return venues.map((venue) => ({
    venue,
    mostSeats: seats.get(venue.id) ?? null,
    used: used.get(venue.id)?.length ?? 0,
  }))
}

/** A room with the capacities of its layouts. */
export interface RoomWithLayouts {
  readonly room: Room
  readonly layouts: readonly Layout[]
}

/** A venue with everything that hangs on it. */
export interface VenueRecord {
  readonly venue: Venue
  readonly rooms: readonly RoomWithLayouts[]
  readonly contacts: readonly VenueContact[]
  readonly survey: readonly SurveyAnswer[]
}

/** A venue with rooms, layouts, contacts and survey; null when there is none, or it was deleted. */
export async function readVenue(db: Workspace, id: VenueId): Promise<VenueRecord | null> {
  const venue = await db.venues.get(id)
  if (!isAlive(venue)) return null
  const [rooms, contacts, survey] = await Promise.all([
    readRooms(db, id),
    db.venueContacts.where('venueId').equals(id).toArray(),
    db.surveyAnswers.where('venueId').equals(id).toArray(),
  ])
  return { venue, rooms, contacts: contacts.filter(isAlive).sort(byPosition), survey: survey.filter(isAlive) }
}

/** The rooms of a venue with their layouts, in their order. */
export async function readRooms(db: Workspace, venueId: VenueId): Promise<RoomWithLayouts[]> {
  const rooms = (await db.rooms.where('venueId').equals(venueId).toArray()).filter(isAlive).sort(byPosition)
  const layouts = await db.layouts
    .where('roomId')
    .anyOf(rooms.map((room) => room.id))
    .toArray()
  const byRoom = groupBy(layouts.filter(isAlive), (layout) => layout.roomId)
  return rooms.map((room) => ({ room, layouts: (byRoom.get(room.id) ?? []).sort(byPosition) }))
}

/** An event at a venue, and how many came. */
interface VenueUse {
  readonly event: EventPlan
  readonly present: number
}

/** What a venue remembers. */
export interface VenueMemory {
  /** Events held there, the newest first. */
  readonly held: readonly VenueUse[]
  /** Events planned there, the next first. */
  readonly planned: readonly EventPlan[]
  /** What debriefs said about this venue, the newest event first. */
  readonly lessons: readonly { readonly lesson: Lesson; readonly event: EventPlan }[]
}

/** The events at a venue with how many came, and the lessons tied to it. */
export async function readVenueMemory(db: Workspace, id: VenueId): Promise<VenueMemory> {
  const events = (await db.eventPlans.where('venueId').equals(id).toArray()).filter(isAlive)
  const held = events.filter(wasHeld).sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''))
  const planned = events
    .filter((event) => !wasHeld(event) && event.status !== 'cancelled')
    .sort((a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999'))
  const present = await readPresentCounts(
    db,
    held.map((event) => event.id),
  )
  const tied = (await db.lessons.toArray()).filter(
    (lesson) => isAlive(lesson) && lesson.tie === 'venue' && lesson.tiedTo === id,
  )
  const taughtBy = await db.eventPlans.bulkGet(tied.map((lesson) => lesson.eventId))
  const lessons = tied
    .flatMap((lesson, at) => {
      const event = taughtBy[at]
      return isAlive(event) ? [{ lesson, event }] : []
    })
    .sort((a, b) => (b.event.day ?? '').localeCompare(a.event.day ?? '') || byPosition(a.lesson, b.lesson))
  return { held: held.map((event) => ({ event, present: present.get(event.id) ?? 0 })), planned, lessons }
}

function wasHeld(event: EventPlan): boolean {
  return event.status === 'finished' || event.status === 'debriefed' || event.status === 'archived'
}
