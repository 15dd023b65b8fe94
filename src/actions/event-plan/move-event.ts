import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { addDays, daysBetween, formatClock, type ClockMinute, type LocalDay } from '@/domain/common/time'
import type { EventPlan, EventStatus } from '@/domain/event-plan/event-plan'
import { refusalOf, type EventRefusal } from '@/domain/event-plan/new-event'
import { isAhead } from '@/domain/event-plan/status'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import type { Writer } from '@/storage/writes/writer'
import { label } from '@/words/create-words'

export type MoveEventRefusal =
  | EventRefusal
  | { readonly kind: 'eventGone' }
  /** It is running, over or cancelled: what happened stays where it happened. */
  | { readonly kind: 'notAhead'; readonly status: EventStatus }

/** Where an event is put. Without a day it goes back among the ideas; without an opening it keeps the one it had. */
export interface MoveEventAsk {
  readonly eventId: EventPlanId
  readonly day: LocalDay | null
  readonly opensAt?: ClockMinute
}

/**
 * Puts an event on another day or at another opening. Tasks count from the event and move by themselves; fixed starts of
 * cues and call times keep their distance from the opening, and return days theirs from the day. The hard close stays:
 * it belongs to the venue.
 */
export async function moveEvent(db: Workspace, ask: MoveEventAsk): Promise<Result<EventPlanId, MoveEventRefusal>> {
  const { eventId, day } = ask
  const before = await db.eventPlans.get(eventId)
  const title = before?.title ?? ''
  const opening = ask.opensAt ?? before?.opensAt ?? 0
  const change =
    day === null ? label('templates.changes.eventUnscheduled', { title }) : movedLabel(title, before, { day, opening })
  return commit<EventPlanId, MoveEventRefusal>(db, { label: change, eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return refused({ kind: 'eventGone' })
    if (!isAhead(event.status)) return refused({ kind: 'notAhead', status: event.status })
    const opensAt = ask.opensAt ?? event.opensAt
    const reason = refusalOf({ day, opensAt })
    if (reason) return refused(reason)
    await write.change('eventPlans', eventId, { day, opensAt, status: statusOn(day, event.status) })
    await shiftClock(db, write, eventId, opensAt - event.opensAt)
    if (day !== null && event.day !== null) await shiftReturns(db, write, eventId, daysBetween(event.day, day))
    return ok(eventId)
  })
}

function movedLabel(
  title: string,
  before: EventPlan | undefined,
  { day, opening }: { readonly day: LocalDay; readonly opening: ClockMinute },
): ChangeLabel {
  const clock = formatClock(opening)
  if (!before || before.day === null) return label('templates.changes.eventMoved', { title, day, clock })
  const wayInSeconds = Math.abs(opening - before.opensAt) * 60
  if (before.day !== day) return label('templates.changes.eventMovedFrom', { title, from: before.day, day, clock })
  return opening < before.opensAt
    ? label('templates.changes.eventEarlier', { title, waySeconds: wayInSeconds, clock })
    : label('templates.changes.eventLater', { title, waySeconds: wayInSeconds, clock })
}

function statusOn(day: LocalDay | null, status: EventPlan['status']): EventPlan['status'] {
  if (day === null) return 'idea'
  return status === 'idea' ? 'planning' : status
}

async function shiftClock(db: Workspace, write: Writer, eventId: EventPlanId, minutes: number): Promise<void> {
  if (minutes === 0) return
  for (const cue of await db.cues.where('eventId').equals(eventId).toArray())
    if (cue.deleted === 0 && cue.start.kind === 'fixed')
      await write.change('cues', cue.id, { start: { kind: 'fixed', at: cue.start.at + minutes * 60 } })
  for (const shift of await db.shifts.where('eventId').equals(eventId).toArray())
    if (shift.deleted === 0)
      await write.change('shifts', shift.id, {
        callsAt: shift.callsAt === null ? null : shift.callsAt + minutes,
        endsAt: shift.endsAt === null ? null : shift.endsAt + minutes,
      })
}

async function shiftReturns(db: Workspace, write: Writer, eventId: EventPlanId, days: number): Promise<void> {
  if (days === 0) return
  for (const reservation of await db.reservations.where('eventId').equals(eventId).toArray())
    if (reservation.deleted === 0 && reservation.returnDay !== null)
      await write.change('reservations', reservation.id, { returnDay: addDays(reservation.returnDay, days) })
}
