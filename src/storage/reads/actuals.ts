import type { EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { actualEvening, type ActualEvening } from '@/domain/show/actuals'
import { inOrderOfEntry } from '@/domain/show/fact-order'
import { plannedState } from '@/domain/show/planned-state'
import type { ShowNote } from '@/domain/show/show-note'
import { venueClock } from '@/domain/show/venue-clock'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { rowsOfEvent, tablesOf } from './tables-of'

/** How an evening ran, with what was written down on it. */
export interface ActualsView {
  readonly event: EventPlan
  readonly evening: ActualEvening
  /** Oldest first. */
  readonly notes: readonly ShowNote[]
}

/** An event's evening against its plan; null when the event is not there or nothing was recorded. */
export function readActuals(db: Workspace, eventId: EventPlanId): Promise<ActualsView | null> {
  const tables = tablesOf(db, ['eventPlans', 'cues', 'cueMoments', 'runSheetVersions', 'showNotes'])
  return db.transaction('r', tables, async () => {
    const event = await db.eventPlans.get(eventId)
    if (!isAlive(event)) return null
    const facts = inOrderOfEntry(await rowsOfEvent(db, 'cueMoments', eventId))
    const notes = (await rowsOfEvent(db, 'showNotes', eventId)).sort((a, b) => a.at - b.at)
    if (facts.length === 0 && notes.length === 0) return null
    const cues = (await rowsOfEvent(db, 'cues', eventId)).sort(byPosition)
    const versions = await rowsOfEvent(db, 'runSheetVersions', eventId)
    const now = db.clock.now()
    const plan = plannedState({ opensAt: event.opensAt, cues }, versions, facts)
    return { event, evening: actualEvening({ plan, cues, facts, clock: venueClock(event, facts, now), now }), notes }
  })
}
