import type { VenueContactId, VenueId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { VenueRefusal } from './venue-refusal'

/** Adds whom to ask at a venue for something: a function and a name are wanted, one of them is enough. */
export async function addVenueContact(
  db: Workspace,
  ask: { readonly venueId: VenueId; readonly role: string; readonly name: string; readonly phone: string },
): Promise<Result<VenueContactId, VenueRefusal>> {
  const [role, name, phone] = [ask.role.trim(), ask.name.trim(), ask.phone.trim()]
  return commit<VenueContactId, VenueRefusal>(
    db,
    { label: label('venues.changes.contactAdded', { name: name || role }) },
    async (write) => {
      if (name === '' && role === '') return refused({ kind: 'nameMissing' })
      if (!isAlive(await db.venues.get(ask.venueId))) return refused({ kind: 'gone' })
      const contacts = await db.venueContacts.where('venueId').equals(ask.venueId).toArray()
      const pos = positionAtEnd(contacts)
      const contact = await write.insert('venueContacts', { venueId: ask.venueId, role, name, phone, pos })
      return ok(contact.id)
    },
  )
}
