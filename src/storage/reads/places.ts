import type { Venue } from '@/domain/venue/venue'
import type { Workspace } from '../database/workspace'
import { readRooms, readVenues, type RoomWithLayouts } from './venues'

/** A venue with the rooms that can be chosen in it. */
export interface Place {
  readonly venue: Venue
  readonly rooms: readonly RoomWithLayouts[]
}

/** Every venue with its rooms and their layouts, for choosing where an event is held. */
export async function readPlaces(db: Workspace): Promise<Place[]> {
  const venues = await readVenues(db)
  return Promise.all(venues.map(async (venue) => ({ venue, rooms: await readRooms(db, venue.id) })))
}
