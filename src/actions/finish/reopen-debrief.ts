import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { canMoveTo } from '@/domain/event-plan/status'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { findDebrief } from './debrief-of'
import type { FinishRefusal } from './finish-refusal'

/** Opens a closed debrief again: the event is finished, but its debrief is not done. */
export async function reopenDebrief(
  db: Workspace,
  ask: { readonly eventId: EventPlanId },
): Promise<Result<void, FinishRefusal>> {
  const { eventId } = ask
  const title = (await db.eventPlans.get(eventId))?.title ?? ''
  return commit<void, FinishRefusal>(
    db,
    { label: label('finish.changes.reopened', { title }), eventId },
    async (write) => {
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1) return refused({ kind: 'gone' })
      if (event.status !== 'debriefed' || !canMoveTo(event.status, 'finished'))
        return refused({ kind: 'wrongStatus', status: event.status })
      await write.change('eventPlans', eventId, { status: 'finished' })
      const debrief = await findDebrief(db, eventId)
      if (debrief) await write.change('debriefs', debrief.id, { completedAt: null })
      return ok(undefined)
    },
  )
}
