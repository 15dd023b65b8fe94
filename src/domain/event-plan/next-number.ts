import type { EventPlan, EventType } from './event-plan'

type Numbered = Pick<EventPlan, 'type' | 'number' | 'status' | 'deleted'>

/**
 * The number the next event of a type would carry: one more than the highest so far. Null when events of this type were
 * never numbered. A cancelled event frees its number; a deleted one is not looked at.
 */
export function nextNumber(events: readonly Numbered[], type: EventType): number | null {
  let highest: number | null = null
  for (const event of events) {
    if (event.type !== type || event.deleted === 1 || event.status === 'cancelled' || event.number === null) continue
    if (highest === null || event.number > highest) highest = event.number
  }
  return highest === null ? null : highest + 1
}
