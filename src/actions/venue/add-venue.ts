import type { VenueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import { newVenue } from '@/domain/venue/new-venue'
import type { Venue } from '@/domain/venue/venue'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { VenueRefusal } from './venue-refusal'

/** Adds a venue. A name is enough. */
export async function addVenue(
  db: Workspace,
  ask: { readonly name: string; readonly fields?: Fields<Venue> },
): Promise<Result<VenueId, VenueRefusal>> {
  const name = ask.name.trim()
  return commit<VenueId, VenueRefusal>(db, { label: label('venues.changes.added', { name }) }, async (write) => {
    if (name === '') return refused({ kind: 'nameMissing' })
    const venue = await write.insert('venues', { ...newVenue(name), ...ask.fields, name })
    return ok(venue.id)
  })
}
