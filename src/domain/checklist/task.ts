import type { EventPlanId, LessonId, MemberId } from '../common/id'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { ClockMinute, Instant, LocalDay } from '../common/time'

/** When a task is due: so many days from the event (−3 is T-3), on a day of its own, or whenever. */
export type TaskDue =
  | { readonly kind: 'offset'; readonly days: number; readonly at: ClockMinute | null }
  | { readonly kind: 'day'; readonly day: LocalDay; readonly at: ClockMinute | null }
  | { readonly kind: 'none' }

/** Where a task came from. */
export type TaskOrigin =
  | { readonly kind: 'byHand' }
  | { readonly kind: 'template'; readonly key: string }
  | { readonly kind: 'lesson'; readonly lessonId: LessonId }

/** Something to be done for an event. */
export interface Task extends Row<'tsk'> {
  readonly eventId: EventPlanId | null
  readonly title: string
  readonly due: TaskDue
  readonly ownerId: MemberId | null
  readonly doneAt: Instant | null
  readonly origin: TaskOrigin
  readonly note: string
  readonly pos: Position
}
