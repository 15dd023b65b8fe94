import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { EventStatus } from '@/domain/event-plan/event-plan'
import { canMoveTo, needsDay } from '@/domain/event-plan/status'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Finishing, debriefing and cancelling ask for more than a status, and have actions of their own. */
export type PlainStatus = Exclude<EventStatus, 'finished' | 'debriefed' | 'cancelled'>

export type SetEventStatusRefusal =
  | { readonly kind: 'eventGone' }
  | { readonly kind: 'noWayThere'; readonly from: EventStatus; readonly to: EventStatus }
  | { readonly kind: 'noDay' }

/** Moves an event along its way, where a status is all there is to it. Back among the ideas it gives up its day. */
export async function setEventStatus(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly status: PlainStatus },
): Promise<Result<EventPlanId, SetEventStatusRefusal>> {
  const { eventId, status } = ask
  const title = (await db.eventPlans.get(eventId))?.title ?? ''
  return commit<EventPlanId, SetEventStatusRefusal>(
    db,
    { label: label('templates.changes.eventStatusSet', { title, statusKey: `common.eventStatus.${status}` }), eventId },
    async (write) => {
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1) return refused({ kind: 'eventGone' })
      if (!canMoveTo(event.status, status)) return refused({ kind: 'noWayThere', from: event.status, to: status })
      if (needsDay(status) && event.day === null) return refused({ kind: 'noDay' })
      await write.change('eventPlans', eventId, {
        status,
        cancelReason: '',
        day: status === 'idea' ? null : event.day,
      })
      return ok(eventId)
    },
  )
}
