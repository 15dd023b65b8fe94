import type { VenueRefusal } from '@/actions/venue/venue-refusal'
import type { Words } from '@/words/create-words'

/** Why a venue was not changed, in words. */
export function venueRefusalInWords(t: Words, reason: VenueRefusal): string {
  return t(`venues.refusal.${reason.kind}`)
}
