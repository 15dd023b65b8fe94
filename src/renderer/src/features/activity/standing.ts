import type { OperationId } from '@/domain/common/id'
import type { ActivityEntry } from '@/storage/reads/activity'

/** Whether a change holds: as it was made, taken back, or taken back and done again. */
export type Standing = 'stands' | 'undone' | 'redone'

/**
 * How each entry stands, from the entries that came after it. Whatever takes an entry back is about the same things, so
 * every filter that lets the one in lets the other in too.
 */
export function standings(newestFirst: readonly ActivityEntry[]): ReadonlyMap<OperationId, Standing> {
  const takenBackBy = new Map<OperationId | '', OperationId>()
  const found = new Map<OperationId, Standing>()
  for (const { id, about } of newestFirst) {
    const by = takenBackBy.get(id)
    found.set(id, by === undefined ? 'stands' : found.get(by) === 'stands' ? 'undone' : opposite(found.get(by)))
    if (about !== '') takenBackBy.set(about, id)
  }
  return found
}

/** What was taken back is itself undone or redone when the taking back no longer stands. */
function opposite(of: Standing | undefined): Standing {
  return of === 'undone' ? 'redone' : 'undone'
}
