import type { EventPlanId, FollowUpId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { dayAt } from '@/domain/common/zone'
import type { EventStatus } from '@/domain/event-plan/event-plan'
import { canMoveTo } from '@/domain/event-plan/status'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

export type CancelEventRefusal =
  | { readonly kind: 'eventGone' }
  | { readonly kind: 'noReason' }
  | { readonly kind: 'noWayThere'; readonly from: EventStatus; readonly to: 'cancelled' }

/** How to cancel: the reason, and what the people on the list are told (in the words of the person's language). */
export interface CancelEventAsk {
  readonly eventId: EventPlanId
  readonly reason: string
  readonly tell: string
}

const ON_THE_LIST = new Set(['invited', 'registered', 'pending', 'waitlisted', 'confirmed'])

/**
 * Cancels an event that lies ahead. Where people are on its list, telling them becomes a follow-up that is due today; its
 * id is handed back, null when there is nobody to tell.
 */
export async function cancelEvent(
  db: Workspace,
  ask: CancelEventAsk,
): Promise<Result<FollowUpId | null, CancelEventRefusal>> {
  const { eventId } = ask
  const reason = ask.reason.trim()
  const title = (await db.eventPlans.get(eventId))?.title ?? ''
  return commit<FollowUpId | null, CancelEventRefusal>(
    db,
    { label: label('templates.changes.eventCancelledFor', { title, reason }), eventId },
    async (write) => {
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1) return refused({ kind: 'eventGone' })
      if (reason === '') return refused({ kind: 'noReason' })
      if (!canMoveTo(event.status, 'cancelled'))
        return refused({ kind: 'noWayThere', from: event.status, to: 'cancelled' })
      await write.change('eventPlans', eventId, { status: 'cancelled', cancelReason: reason })
      const list = await db.attendances.where('eventId').equals(eventId).toArray()
      if (!list.some((one) => one.deleted === 0 && ON_THE_LIST.has(one.status))) return ok(null)
      const followUp = await write.insert('followUps', {
        eventId,
        target: { kind: 'group', group: 'everyone' },
        purpose: ask.tell.trim() || reason,
        channel: 'group',
        dueDay: dayAt(write.now, event.zone),
        ownerId: event.ownerId,
        doneAt: null,
        outcome: '',
        nextStep: '',
      })
      return ok(followUp.id)
    },
  )
}
