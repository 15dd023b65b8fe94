/** Why a change of a material or of its stock was not made. */
export type MaterialRefusal =
  | { readonly kind: 'nameMissing' }
  /** The row was deleted meanwhile. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'notAboveZero' }
  /** More would go out than there is. */
  | { readonly kind: 'notEnough'; readonly stock: number }
  /** The event has a line for this material already; its quantity can be changed there. */
  | { readonly kind: 'alreadyReserved' }
  /** Nothing was left to do. */
  | { readonly kind: 'nothingToDo' }
