import type { EventPlanId } from '@/domain/common/id'
import { readLabelChoices, type LabelChoices } from '@/domain/labels/label-choices'

const KEY = 'salondesk.labels'
const KEPT = 50

/** How the person printed badges or tickets of this event last; the usual way before the first time. */
export function keptLabels(eventId: EventPlanId): LabelChoices {
  return readLabelChoices(all()[eventId])
}

/** Keeps the choices for this event, and forgets those that are long past. */
export function keepLabels(eventId: EventPlanId, choices: LabelChoices): void {
  const others = Object.entries(all()).filter(([id]) => id !== eventId)
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...others, [eventId, choices] as const].slice(-KEPT))))
}

function all(): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    // Half-written: the person chooses again.
    return {}
  }
}
