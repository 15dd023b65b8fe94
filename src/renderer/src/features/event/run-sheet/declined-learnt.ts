import type { EventPlanId } from '@/domain/common/id'

const KEY = 'salondesk.learnt-declined'
const KEPT = 100

/** Whether the person said at this event that they do not want the learnt lengths for all cues. */
export function isLearntDeclined(eventId: EventPlanId): boolean {
  return declined().includes(eventId)
}

export function declineLearnt(eventId: EventPlanId): void {
  const others = declined().filter((id) => id !== eventId)
  localStorage.setItem(KEY, JSON.stringify([...others, eventId].slice(-KEPT)))
}

function declined(): unknown[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(value) ? value : []
  } catch {
    // Half-written: the offer is shown once more.
    return []
  }
}
