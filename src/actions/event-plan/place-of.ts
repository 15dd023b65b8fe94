import type { LayoutId, RoomId, VenueId } from '@/domain/common/id'
import type { Layout, LayoutKind, Room } from '@/domain/venue/venue'
import type { Workspace } from '@/storage/database/workspace'

/** Where an event is held, as asked for; what is left out follows from the rest. */
export interface PlaceAsk {
  readonly venueId?: VenueId | null
  readonly roomId?: RoomId | null
  readonly layoutId?: LayoutId | null
}

interface Place {
  readonly venueId: VenueId | null
  readonly room: Room | null
  readonly layout: Layout | null
}

/**
 * The place that an ask means. A room names its venue; a layout only counts in its own room, and where none is named, the
 * room's layout of the wanted kind is taken. Runs inside a commit, so it awaits nothing but the database.
 */
export async function placeOf(db: Workspace, ask: PlaceAsk, wanted: LayoutKind | null): Promise<Place> {
  const room = (ask.roomId ? await db.rooms.get(ask.roomId) : undefined) ?? null
  const venueId = room?.venueId ?? ask.venueId ?? null
  if (room === null) return { venueId, room, layout: null }
  const layouts = (await db.layouts.where('roomId').equals(room.id).toArray()).filter((layout) => layout.deleted === 0)
  const layout = layouts.find((one) => (ask.layoutId ? one.id === ask.layoutId : one.kind === wanted)) ?? null
  return { venueId, room, layout }
}
