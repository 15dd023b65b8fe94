import type { RoomId, VenueId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { newRoom } from '@/domain/venue/new-venue'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { VenueRefusal } from './venue-refusal'

/** Adds a room at the end of a venue's rooms. */
export async function addRoom(
  db: Workspace,
  ask: { readonly venueId: VenueId; readonly name: string },
): Promise<Result<RoomId, VenueRefusal>> {
  const name = ask.name.trim()
  return commit<RoomId, VenueRefusal>(db, { label: label('venues.changes.roomAdded', { name }) }, async (write) => {
    if (name === '') return refused({ kind: 'nameMissing' })
    if (!isAlive(await db.venues.get(ask.venueId))) return refused({ kind: 'gone' })
    const rooms = await db.rooms.where('venueId').equals(ask.venueId).toArray()
    const room = await write.insert('rooms', newRoom(ask.venueId, name, positionAtEnd(rooms)))
    return ok(room.id)
  })
}
