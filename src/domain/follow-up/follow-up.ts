import type { EventPlanId, MemberId } from '../common/id'
import type { Row } from '../common/row'
import type { Instant, LocalDay } from '../common/time'

export const FOLLOW_UP_CHANNELS = ['wechat', 'phone', 'email', 'inPerson', 'group'] as const
export type FollowUpChannel = (typeof FOLLOW_UP_CHANNELS)[number]

/** Groups of people that can be followed up together. */
export const FOLLOW_UP_GROUPS = [
  'attendees',
  'noShows',
  'firstTimers',
  'speakers',
  'staff',
  'waitlisted',
  'everyone',
] as const
export type FollowUpGroup = (typeof FOLLOW_UP_GROUPS)[number]

/** Whom a follow-up reaches: one person, or a group of an event's people. */
export type FollowUpTarget =
  { readonly kind: 'member'; readonly memberId: MemberId } | { readonly kind: 'group'; readonly group: FollowUpGroup }

/** Getting back to somebody after an event. */
export interface FollowUp extends Row<'fup'> {
  readonly eventId: EventPlanId | null
  readonly target: FollowUpTarget
  readonly purpose: string
  readonly channel: FollowUpChannel
  readonly dueDay: LocalDay
  readonly ownerId: MemberId | null
  readonly doneAt: Instant | null
  readonly outcome: string
  readonly nextStep: string
}
