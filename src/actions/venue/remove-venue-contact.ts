import type { VenueContactId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { VenueRefusal } from './venue-refusal'

/** Deletes a contact of a venue. */
export async function removeVenueContact(
  db: Workspace,
  ask: { readonly id: VenueContactId },
): Promise<Result<null, VenueRefusal>> {
  const contact = await db.venueContacts.get(ask.id)
  const name = contact?.name || contact?.role || ''
  return commit<null, VenueRefusal>(db, { label: label('venues.changes.contactRemoved', { name }) }, async (write) => {
    if (!isAlive(await db.venueContacts.get(ask.id))) return refused({ kind: 'gone' })
    await write.remove('venueContacts', ask.id)
    return ok(null)
  })
}
