import type { EventPlanId, OperationId } from '@/domain/common/id'
import type { ChangeLabel, Operation } from '@/domain/history/operation'

/** What the person meant to do. */
export interface Intention {
  readonly label: ChangeLabel
  /** The event it belongs to, for the activity list. */
  readonly eventId?: EventPlanId | null
  /** `base` sets a starting state (sample, restored file): it is noted, but cannot be undone. */
  readonly kind?: Operation['kind']
  readonly about?: OperationId | ''
}
