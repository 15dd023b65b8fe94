import { daysLate, dueMoment, taskState, tMinusDay, type Present, type TaskState } from './due'
import type { Task } from './task'
import type { EventPlan } from '../event-plan/event-plan'

/** A task as it stands at present. */
export interface TaskLine {
  readonly task: Task
  readonly state: TaskState
  /** −3 for T-3; null without a due day. */
  readonly tMinus: number | null
  readonly due: ReturnType<typeof dueMoment>
  readonly daysLate: number
}

/** Tasks that stand under one heading: late, today, a T-n day, any time, done. */
export type TaskGroup = { readonly lines: readonly TaskLine[] } & (
  { readonly kind: 'overdue' | 'today' | 'undated' | 'done' } | { readonly kind: 'tMinus'; readonly days: number }
)

/** The tasks of an event in groups, the most pressing first. Done ones come last, what was done latest first. */
export function taskGroups(tasks: readonly Task[], event: EventPlan, present: Present): TaskGroup[] {
  const lines = tasks.map((task): TaskLine => {
    const due = dueMoment(task, event.day, event.opensAt)
    const state = taskState(task, event, present)
    return {
      task,
      state,
      due,
      tMinus: tMinusDay(task, event.day),
      daysLate: state === 'overdue' && due ? daysLate(due, present) : 0,
    }
  })
  const of = (state: TaskState) => lines.filter((line) => line.state === state).sort(byDue)
  const ahead = [...of('upcoming'), ...lines.filter((line) => line.state === 'undated' && line.tMinus !== null)]
  const days = [...new Set(ahead.map((line) => line.tMinus ?? 0))].sort((a, b) => a - b)
  const groups: TaskGroup[] = [
    { kind: 'overdue', lines: of('overdue') },
    { kind: 'today', lines: of('today') },
    ...days.map((one) => ({
      kind: 'tMinus' as const,
      days: one,
      lines: ahead.filter((line) => (line.tMinus ?? 0) === one).sort(byDue),
    })),
    { kind: 'undated', lines: lines.filter((line) => line.state === 'undated' && line.tMinus === null) },
    {
      kind: 'done',
      lines: lines.filter((line) => line.state === 'done').sort((a, b) => (b.task.doneAt ?? 0) - (a.task.doneAt ?? 0)),
    },
  ]
  return groups.filter((group) => group.lines.length > 0)
}

function byDue(a: TaskLine, b: TaskLine): number {
  const [first, second] = [a.due, b.due]
  if (!first || !second || first.day === second.day) return (first?.at ?? 1440) - (second?.at ?? 1440)
  return first.day < second.day ? -1 : 1
}
