/** Why a change of a venue, its rooms, contacts or survey was not made. */
export type VenueRefusal =
  | { readonly kind: 'nameMissing' }
  /** The row was deleted meanwhile. */
  | { readonly kind: 'gone' }
  /** A capacity, an area or a height has to be above zero. */
  | { readonly kind: 'notAboveZero' }
  /** A rating is 1 to 5. */
  | { readonly kind: 'badRating' }
