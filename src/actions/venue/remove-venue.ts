import type { VenueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { VenueRefusal } from './venue-refusal'

/** Deletes a venue. Its rooms and survey stay with it, so that undoing brings all of it back; events there say it is gone. */
export async function removeVenue(db: Workspace, ask: { readonly id: VenueId }): Promise<Result<null, VenueRefusal>> {
  const name = (await db.venues.get(ask.id))?.name ?? ''
  return commit<null, VenueRefusal>(db, { label: label('venues.changes.removed', { name }) }, async (write) => {
    if (!isAlive(await db.venues.get(ask.id))) return refused({ kind: 'gone' })
    await write.remove('venues', ask.id)
    return ok(null)
  })
}
