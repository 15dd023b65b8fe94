import type { VenueContactId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { VenueContact } from '@/domain/venue/venue'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import type { VenueRefusal } from './venue-refusal'

/** Changes function, name or phone of a venue's contact. */
export async function changeVenueContact(
  db: Workspace,
  ask: { readonly id: VenueContactId; readonly fields: Fields<VenueContact> },
): Promise<Result<null, VenueRefusal>> {
  const before = await db.venueContacts.get(ask.id)
  const name = ask.fields.name ?? before?.name ?? ''
  const role = ask.fields.role ?? before?.role ?? ''
  const called = before?.name || before?.role || ''
  const change = await changedLabel(db, { table: 'venueContacts', name: called, before, fields: ask.fields })
  return commit<null, VenueRefusal>(db, { label: change }, async (write) => {
    if (!isAlive(await db.venueContacts.get(ask.id))) return refused({ kind: 'gone' })
    if (name.trim() === '' && role.trim() === '') return refused({ kind: 'nameMissing' })
    await write.change('venueContacts', ask.id, ask.fields)
    return ok(null)
  })
}
