import type { EventPlanId } from '@/domain/common/id'

/** Choices of a person that belong to an event and to this machine, not to the data. */
export interface KeptByEvent<Choices> {
  /** What was chosen for this event last; the usual choices before the first time. */
  of(eventId: EventPlanId): Choices
  /** Keeps the choices for this event, and forgets those that are long past. */
  keep(eventId: EventPlanId, choices: Choices): void
}

const MOST_EVENTS = 50

/** Keeps choices under a key of the page's own store; `read` makes choices of whatever is found there. */
export function keptByEvent<Choices>(key: string, read: (found: unknown) => Choices): KeptByEvent<Choices> {
  const all = (): Record<string, unknown> => {
    try {
      const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
      return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
    } catch {
      // Half-written: the person chooses again.
      return {}
    }
  }
  return {
    of: (eventId) => read(all()[eventId]),
    keep: (eventId, choices) => {
      const others = Object.entries(all()).filter(([id]) => id !== eventId)
      const kept = [...others, [eventId, choices] as const].slice(-MOST_EVENTS)
      localStorage.setItem(key, JSON.stringify(Object.fromEntries(kept)))
    },
  }
}
