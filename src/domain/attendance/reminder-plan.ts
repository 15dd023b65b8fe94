import { addDays, type ClockMinute, type Instant, type LocalDay, type Zone } from '../common/time'
import { instantOf } from '../common/zone'
import { REMINDER_KINDS, type Reminder, type ReminderKind } from './reminder'

/** Where a reminder stands: not due yet, due now, sent, or its time is past. */
export type ReminderState = 'later' | 'due' | 'sent' | 'missed'

/** A reminder of an event with its moment. */
export interface PlannedReminder {
  readonly kind: ReminderKind
  readonly dueAt: Instant
  readonly state: ReminderState
  readonly sentAt: Instant | null
  /** The newest note that it was sent. */
  readonly sentId: Reminder['id'] | null
}

interface ReminderEvent {
  readonly day: LocalDay | null
  readonly opensAt: ClockMinute
  readonly zone: Zone
}

/** People are reminded in the morning; the last reminder goes by the opening itself. */
const MORNING: ClockMinute = 9 * 60
/** How many days before the event's own day each reminder goes out. */
export const DAYS_BEFORE: Readonly<Record<ReminderKind, number>> = {
  sevenDays: 7,
  threeDays: 3,
  oneDay: 1,
  twoHours: 0,
}

/** When a reminder is due: 7, 3 and 1 days before at nine in the morning on the venue's clock, and two hours before the opening. */
export function reminderDueAt(kind: ReminderKind, day: LocalDay, opensAt: ClockMinute, zone: Zone): Instant {
  return kind === 'twoHours'
    ? instantOf(day, opensAt, zone) - 2 * 3_600_000
    : instantOf(addDays(day, -DAYS_BEFORE[kind]), MORNING, zone)
}

/**
 * The four reminders of an event with a day, the earliest first; none without a day. One that was not sent is due until the
 * next one is due, the last one until the opening; then it is missed.
 */
export function planReminders(event: ReminderEvent, sent: readonly Reminder[], now: Instant): PlannedReminder[] {
  const { day, opensAt, zone } = event
  if (day === null) return []
  const dues = REMINDER_KINDS.map((kind) => reminderDueAt(kind, day, opensAt, zone))
  return REMINDER_KINDS.map((kind, at) => {
    const dueAt = dues[at] ?? 0
    const newest = sent.filter((one) => one.kind === kind).sort((a, b) => b.sentAt - a.sentAt)[0]
    const until = dues[at + 1] ?? instantOf(day, opensAt, zone)
    const state = newest ? 'sent' : now < dueAt ? 'later' : now < until ? 'due' : 'missed'
    return { kind, dueAt, state, sentAt: newest?.sentAt ?? null, sentId: newest?.id ?? null }
  })
}
