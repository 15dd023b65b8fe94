import type { CueId, EventPlanId } from '../common/id'
import type { Row } from '../common/row'
import type { Instant } from '../common/time'

/** Something written down while the show ran, with its moment: a remark, or an incident that must not be forgotten. */
export interface ShowNote extends Row<'shn'> {
  readonly eventId: EventPlanId
  /** The cue that ran on the main track; null before, between and after. */
  readonly cueId: CueId | null
  readonly at: Instant
  readonly kind: 'note' | 'incident'
  readonly text: string
}
