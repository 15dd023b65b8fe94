import { doorCounters, peopleIn } from '@/domain/attendance/counters'
import { overdueLines, sumBudget } from '@/domain/budget/budget-sums'
import { daysLate, dueMoment, taskState } from '@/domain/checklist/due'
import type { EventPlanId } from '@/domain/common/id'
import type { Instant } from '@/domain/common/time'
import { clockAt } from '@/domain/common/zone'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import type { ReadinessCheck } from '@/domain/event-plan/finding'
import { readinessOf } from '@/domain/event-plan/readiness'
import { capacityOf, type HeadFacts, type MaterialFacts, type OpenTaskFacts, type ReadinessFacts, type RoleFacts, type RunSheetFacts } from '@/domain/event-plan/readiness-facts'
import { acceptToFill, expectedHeads, likeEvents, showRate, type ShowRate } from '@/domain/insight/show-rate'
import { runSheetSummary } from '@/domain/run-sheet/run-sheet-summary'
import { onMainTrack, takesPart, timeCues } from '@/domain/run-sheet/time-cues'
import { coverageOf, totalCoverage } from '@/domain/staffing/coverage'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readEventBundle } from './event-bundle'
import { readEventMaterials, type EventMaterials } from './materials'
import { readTurnouts } from './turnout'

/** An event with its readiness check and the figures it rests on. */
export interface EventReadiness {
  readonly bundle: EventBundle
  readonly checks: readonly ReadinessCheck[]
  readonly facts: ReadinessFacts
  /** How many seats (or places) there are; null when nobody said. */
  readonly capacity: number | null
  readonly show: ShowRate & { readonly sameType: boolean }
}

/**
 * The readiness check of an event at a moment. Null when the event is not there. Who asks for several events hands in the
 * turnouts of the past, so that they are read once.
 */
export function readReadiness(
  db: Workspace,
  eventId: EventPlanId,
  now: Instant,
  turnouts: Awaited<ReturnType<typeof readTurnouts>> | null = null,
): Promise<EventReadiness | null> {
  return db.transaction('r', db.tables, async () => {
    const bundle = await readEventBundle(db, eventId)
    if (!bundle) return null
    const { event, venue } = bundle
    const events = (await db.eventPlans.toArray()).filter(isAlive)
    const rooms = venue ? await db.rooms.where('venueId').equals(venue.id).toArray() : []
    const survey = venue ? await db.surveyAnswers.where('venueId').equals(venue.id).toArray() : []
    const past = (turnouts ?? (await readTurnouts(db))).filter((turnout) => turnout.eventId !== eventId)
    const likened = likeEvents(past, event.type)
    const show = { ...showRate(likened.turnouts, (event.fee?.minor ?? 0) > 0), sameType: likened.sameType }
    const { day: today } = clockAt(now, event.zone)
    const capacity = capacityOf(event, bundle.layout)
    const facts: ReadinessFacts = {
      event,
      ownerName: bundle.members.find((member) => member.id === event.ownerId && member.deleted === 0)?.name ?? null,
      venue,
      venueHasRooms: rooms.some(isAlive),
      room: bundle.room,
      layout: bundle.layout,
      survey: survey.filter(isAlive),
      others: events,
      materials: materialFacts(await readEventMaterials(db, eventId)),
      roles: roleFacts(bundle),
      runSheet: runSheetFacts(bundle),
      openTasks: openTasks(bundle, now),
      doneTasks: bundle.tasks.filter((task) => task.doneAt !== null).length,
      heads: headFacts(bundle, show.rate, event.goalAttendance ?? capacity),
      budget: sumBudget(bundle.budgetLines, bundle.community?.currency ?? 'CNY'),
      overduePayments: overdueLines(bundle.budgetLines, today).map((line) => line.title),
    }
    return { bundle, checks: readinessOf(facts), facts, capacity, show }
  })
}

function materialFacts(materials: EventMaterials | null): MaterialFacts[] {
  return (materials?.lines ?? []).map(({ reservation, material, shortage, holders }) => {
    const holder = shortage.kind === 'clash' ? holders[0]?.event : undefined
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

function roleFacts({ roles, shifts, assignments }: EventBundle): RoleFacts[] {
  return roles.map((role) => {
    const own = shifts.filter((shift) => shift.roleId === role.id)
    const { needed, short, asked, declined } = totalCoverage(own.map((shift) => coverageOf(shift, assignments)))
    return { id: role.id, name: role.name, needed, confirmed: needed - short, asked, declined }
  })
}

function runSheetFacts({ event, room, cues }: EventBundle): RunSheetFacts {
  const timed = timeCues(event.opensAt, cues)
  const hardClose = event.hardClose ?? room?.hardClose ?? null
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

function openTasks({ event, tasks }: EventBundle, now: Instant): OpenTaskFacts[] {
  const present = clockAt(now, event.zone)
  return tasks
    .filter((task) => task.doneAt === null)
    .map((task) => {
      const due = dueMoment(task, event.day, event.opensAt)
      const overdue = taskState(task, event, present) === 'overdue'
      return {
        id: task.id,
        title: task.title,
        due: due?.day ?? null,
        overdue,
        daysLate: due ? daysLate(due, present) : 0,
      }
    })
}

function headFacts({ attendances }: EventBundle, rate: number, seats: number | null): HeadFacts {
  const counters = doorCounters(attendances, new Map())
  const registered = peopleIn(counters.expected)
  const withStatus = (status: string) => attendances.filter((row) => row.status === status && !row.walkIn).length
  return {
    registered,
    confirmed: withStatus('confirmed'),
    pending: withStatus('pending'),
    waiting: withStatus('waitlisted'),
    expected: expectedHeads(registered, rate),
    accept: seats === null ? registered : acceptToFill(seats, rate),
  }
}
