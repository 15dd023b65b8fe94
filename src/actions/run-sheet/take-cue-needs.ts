import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { followNeeds, type PackedChange } from './packing-list'
import type { SheetRefusal } from './sheet-refusal'

/**
 * Raises the packing list to what the cues need, where moving cues or editing the list has left it behind. Refused when it
 * holds enough of everything.
 */
export async function takeCueNeeds(
  db: Workspace,
  eventId: EventPlanId,
): Promise<Result<readonly PackedChange[], SheetRefusal>> {
  const change = label('sheetViews.changes.needsTaken')
  return commit<readonly PackedChange[], SheetRefusal>(db, { label: change, eventId }, async (write) => {
    if (!isAlive(await db.eventPlans.get(eventId))) return refused('gone')
    const changes = await followNeeds(db, write, eventId, new Map())
    return changes.length === 0 ? refused('unchanged') : ok(changes)
  })
}
