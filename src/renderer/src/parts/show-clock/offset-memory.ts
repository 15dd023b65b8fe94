import type { EventPlanId } from '@/domain/common/id'
import type { OffsetMemory } from './show-clock-store'

const DAY_MS = 86_400_000
const PREFIX = 'salondesk.show-clock.'

/**
 * Remembers, beside the databases, how far the clock of a show was set apart from the machine's. It is no fact of the
 * evening: the facts carry the show's own time.
 */
export function offsetMemory(eventId: EventPlanId, now: () => number): OffsetMemory {
  const key = PREFIX + eventId
  return {
    read: () => offsetIn(localStorage.getItem(key), now()),
    write: (offset) => {
      if (offset === 0) localStorage.removeItem(key)
      else localStorage.setItem(key, `${offset} ${now()}`)
    },
  }
}

/** Calls back when another window of this machine has written the offset of this show. */
export function onOffsetElsewhere(eventId: EventPlanId, now: () => number, tell: (offset: number) => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === PREFIX + eventId) tell(offsetIn(event.newValue, now()))
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}

/** What is older than a day belongs to another evening. */
function offsetIn(text: string | null, now: number): number {
  const [offset, at] = (text ?? '').split(' ').map(Number)
  if (offset === undefined || at === undefined || !Number.isFinite(offset) || !Number.isFinite(at)) return 0
  return Math.abs(now - at) > DAY_MS ? 0 : offset
}
