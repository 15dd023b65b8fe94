/** Either a value, or a reason the person can act on. A broken promise of the program throws instead. */
export type Result<T, R> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: R }

/** A value that came out well. */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value }
}

/** A refusal, with the reason that will be put into words. */
export function refused<R>(reason: R): { readonly ok: false; readonly reason: R } {
  return { ok: false, reason }
}
