import type { SafetyState } from './safety-state'

/** What this app is, as far as it decides whether it may touch the data. */
export interface OwnVersions {
  readonly electronMajor: number
  readonly schemaVersion: number
}

/**
 * Whether a newer app was here, so that this one must not open a window: an older browser engine may throw away files of a
 * newer one, and older code may misread newer data. Null: it may.
 */
export function whyTooOld(
  left: Pick<SafetyState, 'electronMajor' | 'minReaderVersion'> | null,
  own: OwnVersions,
): 'newerEngine' | 'newerData' | null {
  if (left === null) return null
  if (left.electronMajor > own.electronMajor) return 'newerEngine'
  return left.minReaderVersion > own.schemaVersion ? 'newerData' : null
}
