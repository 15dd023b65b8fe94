import { addDays, type ClockMinute, daysBetween, type LocalDay } from '../common/time'
import type { Task } from './task'

/** The day a task is due, and the reading of the clock on it; null means any time that day. */
export interface DueMoment {
  readonly day: LocalDay
  readonly at: ClockMinute | null
}

/** The present day and clock reading, at the place of the event. */
export interface Present {
  readonly day: LocalDay
  readonly minute: ClockMinute
}

export type TaskState = 'done' | 'overdue' | 'today' | 'upcoming' | 'undated'

/**
 * When a task is due. An offset counts from the event's day; without a clock reading, one on the day itself is due when
 * the doors open. Null for a task without a due day, and for an offset while the event has no day.
 */
export function dueMoment(task: Pick<Task, 'due'>, eventDay: LocalDay | null, opensAt: ClockMinute): DueMoment | null {
  const { due } = task
  switch (due.kind) {
    case 'none':
      return null
    case 'day':
      return { day: due.day, at: due.at }
    case 'offset':
      if (eventDay === null) return null
      return { day: addDays(eventDay, due.days), at: due.at ?? (due.days === 0 ? opensAt : null) }
  }
}

/** How a task stands at present. One that is due today is overdue once its clock reading has passed. */
export function taskState(
  task: Pick<Task, 'due' | 'doneAt'>,
  event: { readonly day: LocalDay | null; readonly opensAt: ClockMinute },
  present: Present,
): TaskState {
  if (task.doneAt !== null) return 'done'
  const due = dueMoment(task, event.day, event.opensAt)
  if (due === null) return 'undated'
  const days = daysBetween(present.day, due.day)
  const minutes = due.at === null ? null : days * 1440 + due.at - present.minute
  if (minutes === null ? days < 0 : minutes < 0) return 'overdue'
  return days <= 0 ? 'today' : 'upcoming'
}

/** How many whole days a task is late; 0 when it is late by hours only, or not late at all. */
export function daysLate(due: DueMoment, present: Present): number {
  return Math.max(0, daysBetween(due.day, present.day))
}

/** The T-n day of a task: −3 for T-3. Null when it has no due day, or one of its own while the event has none. */
export function tMinusDay(task: Pick<Task, 'due'>, eventDay: LocalDay | null): number | null {
  if (task.due.kind === 'offset') return task.due.days
  if (task.due.kind === 'none' || eventDay === null) return null
  return daysBetween(eventDay, task.due.day)
}
