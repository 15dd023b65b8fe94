import type { VenueId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { Venue } from '@/domain/venue/venue'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import type { VenueRefusal } from './venue-refusal'

/** Changes fields of a venue. */
export async function changeVenue(
  db: Workspace,
  ask: { readonly id: VenueId; readonly fields: Fields<Venue> },
): Promise<Result<null, VenueRefusal>> {
  const before = await db.venues.get(ask.id)
  const name = ask.fields.name ?? before?.name ?? ''
  const change = await changedLabel(db, { table: 'venues', name: before?.name ?? '', before, fields: ask.fields })
  return commit<null, VenueRefusal>(db, { label: change }, async (write) => {
    if (!isAlive(await db.venues.get(ask.id))) return refused({ kind: 'gone' })
    if (name.trim() === '') return refused({ kind: 'nameMissing' })
    const rating = ask.fields.rating ?? null
    if (rating !== null && !(rating >= 1 && rating <= 5)) return refused({ kind: 'badRating' })
    await write.change('venues', ask.id, ask.fields)
    return ok(null)
  })
}
