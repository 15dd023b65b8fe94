import type { EventStatus } from '@/domain/event-plan/event-plan'

/** Why an event was not finished, closed or written about. */
export type FinishRefusal = { readonly kind: 'gone' } | { readonly kind: 'wrongStatus'; readonly status: EventStatus }
