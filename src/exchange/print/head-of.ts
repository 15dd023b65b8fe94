import type { EventBundle } from '@/domain/event-plan/event-bundle'

/** Of an event only what stands at the head and foot of a printed page: its long lists stay where they were read. */
export function headOf(bundle: EventBundle): EventBundle {
  const kept = Object.entries(bundle).map(([name, value]: [string, unknown]) => [
    name,
    Array.isArray(value) ? [] : value,
  ])
  return Object.fromEntries(kept) as EventBundle
}
