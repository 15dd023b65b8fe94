import { doorCounters, peopleIn } from '@/domain/attendance/counters'
import type { Attendance, AttendanceStatus } from '@/domain/attendance/attendance'
import { overdueLines, sumBudget } from '@/domain/budget/budget-sums'
import { daysLate, dueMoment, taskState } from '@/domain/checklist/due'
import type { Task } from '@/domain/checklist/task'
import type { EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { ClockMinute, Instant } from '@/domain/common/time'
import { clockAt } from '@/domain/common/zone'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { ReadinessCheck } from '@/domain/event-plan/finding'
import { readinessOf } from '@/domain/event-plan/readiness'
import {
  capacityOf,
  type HeadFacts,
  type MaterialFacts,
  type OpenTaskFacts,
  type ReadinessFacts,
  type RoleFacts,
  type RunSheetFacts,
} from '@/domain/event-plan/readiness-facts'
import { acceptToFill, expectedHeads, likeEvents, showRate, type ShowRate } from '@/domain/insight/show-rate'
import { shortageOf } from '@/domain/material/needs'
import type { Cue } from '@/domain/run-sheet/cue'
import { runSheetSummary } from '@/domain/run-sheet/run-sheet-summary'
import { onMainTrack, takesPart, timeCues } from '@/domain/run-sheet/time-cues'
import { coverageOf, totalCoverage } from '@/domain/staffing/coverage'
import type { Assignment, Shift, StaffRole } from '@/domain/staffing/staffing'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readPlanningBasis, type PlanningBasis } from './planning-basis'
import { eventRows } from './read-in-portions'

/** An event with its readiness check and the figures it rests on. */
export interface EventReadiness {
  readonly facts: ReadinessFacts
  readonly checks: readonly ReadinessCheck[]
  /** How many seats (or places) there are; null when nobody said. */
  readonly capacity: number | null
  readonly show: ShowRate & { readonly sameType: boolean }
}

/**
 * The readiness check of an event at a moment. Null when the event is not there. Who checks several events hands in the
 * basis, so that it is read once.
 */
export function readReadiness(
  db: Workspace,
  eventId: EventPlanId,
  now: Instant,
  known: PlanningBasis | null = null,
): Promise<EventReadiness | null> {
  return db.transaction('r', db.tables, async () => {
    const event = await db.eventPlans.get(eventId)
    if (!isAlive(event)) return null
    const basis = known ?? (await readPlanningBasis(db))
    const own = { eventId }
    const [place, owner, cues, roles, shifts, assignments, tasks, attendances, lines] = await Promise.all([
      readPlace(db, event),
      event.ownerId === null ? undefined : db.members.get(event.ownerId),
      db.cues.where(own).toArray(),
      db.staffRoles.where(own).toArray(),
      db.shifts.where(own).toArray(),
      db.assignments.where(own).toArray(),
      db.tasks.where(own).toArray(),
      eventRows(db.attendances, eventId),
      db.budgetLines.where(own).toArray(),
    ])
    const likened = likeEvents(
      basis.turnouts.filter((turnout) => turnout.eventId !== eventId),
      event.type,
    )
    const show = { ...showRate(likened.turnouts, (event.fee?.minor ?? 0) > 0), sameType: likened.sameType }
    const capacity = capacityOf(event, place.layout)
    const present = clockAt(now, event.zone)
    const budget = lines.filter(isAlive).sort(byPosition)
    const ownTasks = tasks.filter(isAlive).sort(byPosition)
    const facts: ReadinessFacts = {
      event,
      ...place,
      ownerName: isAlive(owner) ? owner.name : null,
      others: basis.events,
      materials: materialFacts(event, basis),
      roles: roleFacts(roles.filter(isAlive).sort(byPosition), shifts.filter(isAlive), assignments.filter(isAlive)),
      runSheet: runSheetFacts(event, place.room?.hardClose ?? null, cues.filter(isAlive).sort(byPosition)),
      openTasks: openTasks(event, ownTasks, present),
      doneTasks: ownTasks.filter((task) => task.doneAt !== null).length,
      heads: headFacts(attendances.filter(isAlive), show.rate, event.goalAttendance ?? capacity),
      budget: sumBudget(budget, basis.currency),
      overduePayments: overdueLines(budget, present.day).map((line) => line.title),
    }
    return { facts, checks: readinessOf(facts), capacity, show }
  })
}

type PlaceFacts = Pick<ReadinessFacts, 'venue' | 'venueHasRooms' | 'room' | 'layout' | 'survey'>

async function readPlace(db: Workspace, { venueId, roomId, layoutId }: EventPlan): Promise<PlaceFacts> {
  if (venueId === null) return { venue: null, venueHasRooms: false, room: null, layout: null, survey: [] }
  const [venue, rooms, layout, survey] = await Promise.all([
    db.venues.get(venueId),
    db.rooms.where({ venueId }).toArray(),
    layoutId === null ? undefined : db.layouts.get(layoutId),
    db.surveyAnswers.where({ venueId }).toArray(),
  ])
  const alive = rooms.filter(isAlive)
  return {
    venue: isAlive(venue) ? venue : null,
    venueHasRooms: alive.length > 0,
    room: alive.find((room) => room.id === roomId) ?? null,
    layout: isAlive(layout) ? layout : null,
    survey: survey.filter(isAlive),
  }
}

function materialFacts(event: EventPlan, basis: PlanningBasis): MaterialFacts[] {
  const reservations = [...(basis.reservations.get(event.id) ?? [])].sort(byPosition)
  return reservations.flatMap((reservation) => {
    const material = basis.materials.get(reservation.materialId)
    if (!material) return []
    const stock = basis.stock.get(material.id) ?? 0
    const shortage = shortageOf(event, material, reservation, stock, basis.holds.get(material.id) ?? [])
    const [first] = shortage.kind === 'clash' ? shortage.holders : []
    const holder = basis.events.find((other) => other.id === first?.eventId)
    return {
      id: reservation.id,
      name: material.name,
      needed: reservation.quantity,
      stock: shortage.stock,
      missing: shortage.short,
      heldBy: holder ? { title: holder.title, day: holder.day } : null,
      state: reservation.state,
    }
  })
}

function roleFacts(
  roles: readonly StaffRole[],
  shifts: readonly Shift[],
  assignments: readonly Assignment[],
): RoleFacts[] {
  return roles.map((role) => {
    const own = shifts.filter((shift) => shift.roleId === role.id)
    const { needed, short, asked, declined } = totalCoverage(own.map((shift) => coverageOf(shift, assignments)))
    return { id: role.id, name: role.name, needed, confirmed: needed - short, asked, declined }
  })
}

function runSheetFacts(event: EventPlan, roomClose: ClockMinute | null, cues: readonly Cue[]): RunSheetFacts {
  const timed = timeCues(event.opensAt, cues)
  const hardClose = event.hardClose ?? roomClose
  const summary = runSheetSummary(timed, { opensAt: event.opensAt, length: event.length, hardClose })
  return {
    cues: summary.count,
    overruns: timed
      .filter(({ overrun }) => overrun > 0)
      .map(({ cue, overrun, startsAt }) => ({ id: cue.id, before: cue.title, at: startsAt, over: overrun })),
    expectedEnd: summary.expectedEnd,
    overPlannedEnd: summary.overPlannedEnd,
    lastEnd: summary.lastEnd,
    withoutOwner: cues
      .filter((cue) => takesPart(cue) && onMainTrack(cue) && cue.kind === 'segment' && cue.ownerId === null)
      .map((cue) => cue.title),
  }
}

function openTasks(event: EventPlan, tasks: readonly Task[], present: ReturnType<typeof clockAt>): OpenTaskFacts[] {
  return tasks
    .filter((task) => task.doneAt === null)
    .map((task) => {
      const due = dueMoment(task, event.day, event.opensAt)
      return {
        id: task.id,
        title: task.title,
        due: due?.day ?? null,
        overdue: taskState(task, event, present) === 'overdue',
        daysLate: due ? daysLate(due, present) : 0,
      }
    })
}

function headFacts(attendances: readonly Attendance[], rate: number, seats: number | null): HeadFacts {
  const listed = doorCounters(attendances, new Map()).expected
  const places = peopleIn(listed)
  const withStatus = (status: AttendanceStatus) =>
    attendances.filter((row) => row.status === status && !row.walkIn).length
  return {
    registered: listed.heads,
    places,
    confirmed: withStatus('confirmed'),
    pending: withStatus('pending'),
    waiting: withStatus('waitlisted'),
    expected: expectedHeads(places, rate),
    accept: seats === null ? places : acceptToFill(seats, rate),
  }
}
