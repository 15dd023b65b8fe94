import type { RoomId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { VenueRefusal } from './venue-refusal'

/** Deletes a room. Its layouts stay with it. */
export async function removeRoom(db: Workspace, ask: { readonly id: RoomId }): Promise<Result<null, VenueRefusal>> {
  const name = (await db.rooms.get(ask.id))?.name ?? ''
  return commit<null, VenueRefusal>(db, { label: label('venues.changes.roomRemoved', { name }) }, async (write) => {
    if (!isAlive(await db.rooms.get(ask.id))) return refused({ kind: 'gone' })
    await write.remove('rooms', ask.id)
    return ok(null)
  })
}
