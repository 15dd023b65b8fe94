import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { refusalOf, type EventRefusal } from '@/domain/event-plan/new-event'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import { placeOf } from './place-of'

/** What can be changed at any time. The day, the opening and the status have actions of their own. */
export type EventFields = Omit<Fields<EventPlan>, 'day' | 'opensAt' | 'status' | 'cancelReason' | 'zone'>

/**
 * Changes fields of an event. Another venue empties room and layout, another room takes its own venue, hard close and
 * layout of the same kind, unless these are given too.
 */
export async function changeEvent(
  db: Workspace,
  eventId: EventPlanId,
  fields: EventFields,
): Promise<Result<EventPlanId, EventRefusal | { readonly kind: 'eventGone' }>> {
  const before = await db.eventPlans.get(eventId)
  const title = fields.title?.trim() ?? before?.title ?? ''
  const change = await changedLabel(db, { table: 'eventPlans', name: before?.title ?? '', before, fields })
  return commit<EventPlanId, EventRefusal | { readonly kind: 'eventGone' }>(
    db,
    { label: change, eventId },
    async (write) => {
      const event = await db.eventPlans.get(eventId)
      if (!event || event.deleted === 1) return refused({ kind: 'eventGone' })
      const reason = refusalOf(fields)
      if (reason) return refused(reason)
      await write.change('eventPlans', eventId, {
        ...fields,
        ...(fields.title === undefined ? {} : { title }),
        ...(await changedPlace(db, event, fields)),
      })
      return ok(eventId)
    },
  )
}

async function changedPlace(db: Workspace, event: EventPlan, fields: EventFields): Promise<Fields<EventPlan>> {
  const roomChanges = fields.roomId !== undefined && fields.roomId !== event.roomId
  const venueChanges = fields.venueId !== undefined && fields.venueId !== event.venueId
  if (!roomChanges && !venueChanges) return {}
  const roomId = fields.roomId ?? null
  const before = event.layoutId === null ? undefined : await db.layouts.get(event.layoutId)
  const venueId = fields.venueId === undefined ? event.venueId : fields.venueId
  const ask = { venueId, roomId, layoutId: fields.layoutId ?? null }
  const place = await placeOf(db, ask, before?.kind ?? null)
  return {
    venueId: place.venueId,
    roomId: place.room?.id ?? null,
    layoutId: place.layout?.id ?? null,
    hardClose: fields.hardClose !== undefined ? fields.hardClose : (place.room?.hardClose ?? null),
  }
}
