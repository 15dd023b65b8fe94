import type { EventPlanId } from '@/domain/common/id'
import { refused, type Result } from '@/domain/common/result'
import type { LocalDay } from '@/domain/common/time'
import type { EventRefusal } from '@/domain/event-plan/new-event'
import { nextNumber } from '@/domain/event-plan/next-number'
import { templateFromEvent } from '@/domain/template/template-from-event'
import type { Workspace } from '@/storage/database/workspace'
import { readEventBundle } from '@/storage/reads/event-bundle'
import { readOwnSheet } from './copy-sheet'
import { createEventFromTemplate } from './create-from-template'

/** The size of a copy where neither the event nor its room says how many may come. */
const USUAL_SIZE = 30

/**
 * Makes a new event with the run-sheet (own columns, views and materials of its cues among it), tasks, roles, materials, budget and place of another one. The people, who
 * registered and what happened stay behind; materials keep the quantity the other event had.
 */
export async function duplicateEvent(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly title: string; readonly day: LocalDay | null },
): Promise<Result<EventPlanId, EventRefusal | { readonly kind: 'eventGone' }>> {
  const bundle = await readEventBundle(db, ask.eventId)
  if (!bundle) return refused({ kind: 'eventGone' })
  const { event, layout } = bundle
  const expectedSize = event.capacity ?? layout?.capacity ?? event.goalAttendance ?? USUAL_SIZE
  const content = templateFromEvent(event.title, {
    ...bundle,
    expectedSize,
    layout: layout?.kind ?? 'theatre',
    reservations: bundle.reservations.flatMap((reservation) => {
      const material = bundle.materials.find((one) => one.id === reservation.materialId)
      // The rule would count for other heads; what was really taken along is the better guess.
      return material ? [{ reservation, material: { ...material, rule: fixed(reservation.quantity) } }] : []
    }),
    budget: bundle.budgetLines,
    // The copy takes what is of one's own from the run-sheet itself, below.
    ...{ columns: [], views: [], props: [] },
    // The copy remembers the same template, and finds its follow-ups there.
    inheritedFollowUps: [],
  })
  return createEventFromTemplate(db, {
    content,
    templateKey: event.templateKey,
    sheet: await readOwnSheet(db, ask.eventId),
    title: ask.title,
    day: ask.day,
    number: event.number === null ? null : nextNumber(await db.eventPlans.toArray(), event.type),
    expectedSize,
    venueId: event.venueId,
    roomId: event.roomId,
    layoutId: event.layoutId,
    capacity: event.capacity,
    hardClose: event.hardClose,
    ownerId: event.ownerId,
    chapterId: event.chapterId,
    seriesId: event.seriesId,
    fee: event.fee,
    theme: event.theme,
    goalAttendance: event.goalAttendance,
    goalFirstTimers: event.goalFirstTimers,
    goalSatisfaction: event.goalSatisfaction,
  })
}

function fixed(quantity: number): { readonly kind: 'fixed'; readonly quantity: number } {
  return { kind: 'fixed', quantity }
}
