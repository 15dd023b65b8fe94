import type { EventPlanId } from '@/domain/common/id'

/** The hash of the projector's screen, behind the page's own address. */
export function projectorHash(eventId: EventPlanId): string {
  return `#/events/${eventId}/projector`
}

/** Whether a hash is that of a projector's screen and of nothing else. */
export function isProjectorHash(hash: string): boolean {
  return /^#\/events\/evt_[0-9A-Za-z-]{1,64}\/projector$/.test(hash)
}
