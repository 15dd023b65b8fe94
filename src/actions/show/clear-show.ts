import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { ShowRefusal } from './show-commit'

/** Takes every fact of the show back, as after a rehearsal; notes stay. Refused when nothing has happened. */
export function clearShow(db: Workspace, eventId: EventPlanId): Promise<Result<null, ShowRefusal>> {
  return commit<null, ShowRefusal>(db, { label: label('show.changes.cleared'), eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return refused('gone')
    const facts = (await db.cueMoments.where('eventId').equals(eventId).toArray()).filter(
      ({ deleted }) => deleted === 0,
    )
    if (facts.length === 0) return refused('already')
    for (const { id } of facts) await write.remove('cueMoments', id)
    return ok(null)
  })
}
