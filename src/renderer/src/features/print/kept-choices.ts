import type { EventPlanId } from '@/domain/common/id'
import { readChoices, type PrintChoices } from '@/exchange/print/print-choices'

const KEY = 'salondesk.print'
const KEPT = 50

/** How the person printed this event's run-sheet last; the usual way before the first time. */
export function keptChoices(eventId: EventPlanId): PrintChoices {
  return readChoices(all()[eventId])
}

/** Keeps the choices for this event, and forgets those that are long past. */
export function keepChoices(eventId: EventPlanId, choices: PrintChoices): void {
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
