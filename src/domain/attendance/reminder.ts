import type { EventPlanId } from '../common/id'
import type { Row } from '../common/row'
import type { Instant } from '../common/time'

/** The reminders of an event, by how long before the opening they are due. */
export const REMINDER_KINDS = ['sevenDays', 'threeDays', 'oneDay', 'twoHours'] as const
export type ReminderKind = (typeof REMINDER_KINDS)[number]

/** A reminder that was sent. A fact: the text itself is made anew from the event. */
export interface Reminder extends Row<'rem'> {
  readonly eventId: EventPlanId
  readonly kind: ReminderKind
  readonly sentAt: Instant
}
