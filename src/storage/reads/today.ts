import { daysLate, dueMoment, taskState, tMinusDay, type DueMoment, type TaskState } from '@/domain/checklist/due'
import type { Task } from '@/domain/checklist/task'
import { addDays, daysBetween, type ClockMinute, type Instant, type LocalDay, type Zone } from '@/domain/common/time'
import { clockAt } from '@/domain/common/zone'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { isAhead } from '@/domain/event-plan/status'
import type { MaterialFacts, RoleFacts } from '@/domain/event-plan/readiness-facts'
import type { FollowUp } from '@/domain/follow-up/follow-up'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readMaterialLines, type MaterialLine } from './materials'
import { readPlanningBasis } from './planning-basis'
import { readReadiness, type EventReadiness } from './readiness'

/** One of the seven days from today. */
export interface WeekDay {
  readonly day: LocalDay
  readonly events: readonly EventPlan[]
  /** Open tasks due that day. */
  readonly tasksDue: number
}

/** A task that wants to be done now. */
export interface TodayTask {
  readonly task: Task
  readonly event: EventPlan | null
  readonly due: DueMoment
  readonly state: Exclude<TaskState, 'done' | 'undated'>
  readonly daysLate: number
  /** −3 for T-3; null where it does not count from an event. */
  readonly tMinus: number | null
  readonly ownerName: string
  /** The event whose debrief the task came from; null otherwise. */
  readonly lessonOf: EventPlan | null
}

/** A follow-up that is due, with whom it is for. */
export interface DueFollowUp {
  readonly followUp: FollowUp
  readonly event: EventPlan | null
  /** Name of the member; empty when it is for a group. */
  readonly memberName: string
  readonly daysLate: number
}

/** What needs somebody now. */
export interface TodayView {
  readonly today: LocalDay
  readonly hasEvents: boolean
  readonly week: readonly WeekDay[]
  readonly next: EventReadiness | null
  /** Overdue first, then today's, then tomorrow's; each by the clock. */
  readonly tasks: readonly TodayTask[]
  /** Events whose day has passed and that nobody closed, or whose debrief is missing. */
  readonly toClose: readonly EventPlan[]
  /** Roles that lack people in the next three events. */
  readonly unfilled: readonly { readonly event: EventPlan; readonly role: RoleFacts }[]
  /** Materials that are missing in the next three events. */
  readonly missing: readonly { readonly event: EventPlan; readonly material: MaterialFacts }[]
  readonly low: readonly MaterialLine[]
  readonly followUps: readonly DueFollowUp[]
}

const EVENTS_AHEAD = 3

/** Everything the Today screen shows at a moment, in the zone of the community. */
export function readToday(db: Workspace, now: Instant, zone: Zone): Promise<TodayView> {
  return db.transaction('r', db.tables, async () => {
    const present = clockAt(now, zone)
    const today = present.day
    const basis = await readPlanningBasis(db)
    const { events } = basis
    const coming = comingEvents(events, present)
    const ready: EventReadiness[] = []
    for (const event of coming.slice(0, EVENTS_AHEAD)) {
      const readiness = await readReadiness(db, event.id, now, basis)
      if (readiness) ready.push(readiness)
    }
    const tasks = await readTasks(db, events, present)
    return {
      today,
      hasEvents: events.length > 0,
      week: Array.from({ length: 7 }, (_, ahead) => {
        const day = addDays(today, ahead)
        return {
          day,
          events: events
            .filter((event) => event.day === day && event.status !== 'cancelled')
            .sort((one, two) => one.opensAt - two.opensAt),
          tasksDue: tasks.filter((task) => task.due.day === day).length,
        }
      }),
      next: ready[0] ?? null,
      tasks: tasks.filter((task) => task.state !== 'upcoming' || task.due.day <= addDays(today, 1)),
      toClose: events
        .filter((event) => event.status === 'finished' || (isPast(event, present) && isOpen(event)))
        .sort((one, two) => (one.day ?? '').localeCompare(two.day ?? '')),
      unfilled: ready.flatMap(({ facts }) =>
        facts.roles.filter((role) => role.confirmed < role.needed).map((role) => ({ event: facts.event, role })),
      ),
      missing: ready.flatMap(({ facts }) =>
        facts.materials.filter((one) => one.missing > 0).map((material) => ({ event: facts.event, material })),
      ),
      low: (await readMaterialLines(db, today)).filter((line) => line.low),
      followUps: await readDueFollowUps(db, events, today),
    }
  })
}

interface Present {
  readonly day: LocalDay
  readonly minute: ClockMinute
}

/** Events that are still to be held or are being held, the next first. */
function comingEvents(events: readonly EventPlan[], present: Present): EventPlan[] {
  return events
    .filter((event) => isOpen(event) && !isPast(event, present))
    .sort((one, two) => (one.day ?? '').localeCompare(two.day ?? '') || one.opensAt - two.opensAt)
}

function isOpen(event: EventPlan): boolean {
  return event.day !== null && (isAhead(event.status) || event.status === 'running')
}

/** Whether an event is over by the clock; one that is marked as running is not. */
function isPast(event: EventPlan, present: Present): boolean {
  if (event.day === null) return false
  const ends = daysBetween(present.day, event.day) * 1440 + event.opensAt + event.length
  return event.status === 'running' ? ends + 1440 < present.minute : ends < present.minute
}

async function readTasks(db: Workspace, events: readonly EventPlan[], present: Present): Promise<TodayTask[]> {
  const eventById = new Map(events.map((event) => [event.id, event]))
  const open = (await db.tasks.toArray()).filter((task) => isAlive(task) && task.doneAt === null)
  const owners = await db.members.bulkGet(open.flatMap((task) => task.ownerId ?? []))
  const names = new Map(owners.flatMap((member) => (isAlive(member) ? [[member.id, member.name]] : [])))
  const lessons = await db.lessons.bulkGet(
    open.flatMap(({ origin }) => (origin.kind === 'lesson' ? origin.lessonId : [])),
  )
  const taughtBy = new Map(
    lessons.flatMap((lesson) => (isAlive(lesson) ? [[lesson.id, eventById.get(lesson.eventId)]] : [])),
  )
  return open
    .flatMap((task): TodayTask[] => {
      const event = task.eventId === null ? null : eventById.get(task.eventId)
      // A task of an event that was deleted or called off waits for nobody.
      if (event === undefined || event?.status === 'cancelled' || event?.status === 'archived') return []
      const when = { day: event?.day ?? null, opensAt: event?.opensAt ?? 0 }
      const due = dueMoment(task, when.day, when.opensAt)
      const state = taskState(task, when, present)
      if (due === null || state === 'done' || state === 'undated') return []
      const { origin } = task
      return [
        {
          task,
          event,
          due,
          state,
          daysLate: daysLate(due, present),
          tMinus: tMinusDay(task, when.day),
          ownerName: task.ownerId === null ? '' : (names.get(task.ownerId) ?? ''),
          lessonOf: origin.kind === 'lesson' ? (taughtBy.get(origin.lessonId) ?? null) : null,
        },
      ]
    })
    .sort((one, two) => one.due.day.localeCompare(two.due.day) || (one.due.at ?? 1440) - (two.due.at ?? 1440))
}

async function readDueFollowUps(db: Workspace, events: readonly EventPlan[], today: LocalDay): Promise<DueFollowUp[]> {
  const due = (await db.followUps.where('dueDay').belowOrEqual(today).toArray()).filter(
    (followUp) => isAlive(followUp) && followUp.doneAt === null,
  )
  const members = await db.members.bulkGet(
    due.flatMap(({ target }) => (target.kind === 'member' ? target.memberId : [])),
  )
  const names = new Map(members.flatMap((member) => (isAlive(member) ? [[member.id, member.name]] : [])))
  return due
    .map((followUp) => ({
      followUp,
      event: events.find((event) => event.id === followUp.eventId) ?? null,
      memberName: followUp.target.kind === 'member' ? (names.get(followUp.target.memberId) ?? '') : '',
      daysLate: Math.max(0, daysBetween(followUp.dueDay, today)),
    }))
    .sort((one, two) => one.followUp.dueDay.localeCompare(two.followUp.dueDay))
}
