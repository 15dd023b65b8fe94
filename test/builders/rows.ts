import type { Draft } from '@/domain/common/row'
import type { Venue } from '@/domain/venue/venue'

/** A venue as it is added: valid, minimal, overridable. */
export function aVenueDraft(fields: Partial<Draft<Venue>>): Draft<Venue> {
  return {
    name: '河岸书房',
    city: '',
    district: '',
    address: '',
    route: '',
    rent: null,
    rentNote: '',
    deposit: null,
    cancellation: '',
    restoreDuties: '',
    rating: null,
    note: '',
    ...fields,
  }
}
