import { missingToClose, type ClosingItem } from '@/domain/debrief/missing-to-close'
import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { canMoveTo } from '@/domain/event-plan/status'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { findDebrief, writeDebrief } from './debrief-of'
import type { FinishRefusal } from './finish-refusal'

/** Why an event was not closed; `incomplete` lists what is missing. */
export type CloseRefusal = FinishRefusal | { readonly kind: 'incomplete'; readonly missing: readonly ClosingItem[] }

/** Closes a finished event: its debrief is done (or was waived) and people are got back to (or there is a reason not to). */
export async function closeEvent(
  db: Workspace,
  ask: { readonly eventId: EventPlanId },
): Promise<Result<void, CloseRefusal>> {
  const { eventId } = ask
  const title = (await db.eventPlans.get(eventId))?.title ?? ''
  return commit<void, CloseRefusal>(
    db,
    { label: label('finish.changes.closed', { title }), eventId },
    async (write) => {
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1) return refused({ kind: 'gone' })
      if (!canMoveTo(event.status, 'debriefed')) return refused({ kind: 'wrongStatus', status: event.status })
      const lessons = await db.lessons.where('eventId').equals(eventId).toArray()
      const followUps = await db.followUps.where('eventId').equals(eventId).toArray()
      const missing = missingToClose(event, await findDebrief(db, eventId), count(lessons), count(followUps))
      if (missing.length > 0) return refused({ kind: 'incomplete', missing })
      await write.change('eventPlans', eventId, { status: 'debriefed' })
      if (event.noDebriefReason === null) await writeDebrief(db, write, eventId, { completedAt: write.now })
      return ok(undefined)
    },
  )
}

function count(rows: readonly { readonly deleted: 0 | 1 }[]): number {
  return rows.filter((row) => row.deleted === 0).length
}
