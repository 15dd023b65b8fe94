import { doorCounters } from '@/domain/attendance/counters'
import { doorState, hasCome } from '@/domain/attendance/door-state'
import { punctuality, type Punctuality } from '@/domain/attendance/lateness'
import { turnoutBy, type TurnoutBy, type TurnoutLine } from '@/domain/attendance/turnout-by'
import type { EventPlanId, MemberId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { LocalDay } from '@/domain/common/time'
import type { ActionItem, Debrief, FeedbackAnswer, Lesson, LessonTie } from '@/domain/debrief/debrief'
import { missingToClose, type ClosingItem } from '@/domain/debrief/missing-to-close'
import { eventResults, type EventResults } from '@/domain/debrief/results'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { isAhead } from '@/domain/event-plan/status'
import type { FollowUp } from '@/domain/follow-up/follow-up'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readFirstTimers } from './attendance'
import { eventRows } from './read-in-portions'

/** Everything the debrief of an event is made of. */
export interface DebriefView {
  readonly event: EventPlan
  readonly debrief: Debrief | null
  readonly lessons: readonly Lesson[]
  readonly actionItems: readonly ActionItem[]
  readonly feedback: readonly FeedbackAnswer[]
  readonly results: EventResults
  /** Promised heads who have not come: the no-shows once the event is finished. */
  readonly notCome: number
  /** Who came, by where they signed up and by what they signed up for. */
  readonly turnout: Readonly<Record<TurnoutBy, readonly TurnoutLine[]>>
  readonly punctuality: Punctuality
  readonly missing: readonly ClosingItem[]
}

/** The debrief of an event with its figures and what is missing before it can be closed; null when there is no event. */
export async function readDebrief(db: Workspace, eventId: EventPlanId): Promise<DebriefView | null> {
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return null
  const [debriefs, lessons, actionItems, feedback, followUps, attendances, facts, cues, moments, versions] =
    await Promise.all([
      db.debriefs.where('eventId').equals(eventId).toArray(),
      db.lessons.where('eventId').equals(eventId).toArray(),
      db.actionItems.where('eventId').equals(eventId).toArray(),
      db.feedbackAnswers.where('eventId').equals(eventId).toArray(),
      db.followUps.where('eventId').equals(eventId).toArray(),
      eventRows(db.attendances, eventId),
      eventRows(db.checkIns, eventId),
      db.cues.where('eventId').equals(eventId).toArray(),
      db.cueMoments.where('eventId').equals(eventId).toArray(),
      db.runSheetVersions.where('eventId').equals(eventId).toArray(),
    ])
  const debrief = debriefs.find(isAlive) ?? null
  const listed = attendances.filter(isAlive)
  const state = doorState(facts.filter(isAlive))
  const counters = doorCounters(listed, state)
  const came = listed.filter((row) => hasCome(state.get(row.id)))
  const aliveLessons = lessons.filter(isAlive).sort(byPosition)
  const answers = feedback.filter(isAlive).sort((a, b) => b.at - a.at)
  return {
    event,
    debrief,
    lessons: aliveLessons,
    actionItems: actionItems.filter(isAlive).sort(byPosition),
    feedback: answers,
    results: eventResults({
      event,
      counters,
      firstTimers: (await readFirstTimers(db, event, came)).length,
      feedback: answers,
      cues: cues.filter(isAlive).sort(byPosition),
      moments: moments.filter(isAlive),
      versions: versions.filter(isAlive),
    }),
    notCome: counters.notYet.heads,
    turnout: { source: turnoutBy(listed, state, 'source'), ticketType: turnoutBy(listed, state, 'ticketType') },
    punctuality: punctuality(event, listed, state),
    missing: missingToClose(event, debrief, aliveLessons.length, followUps.filter(isAlive).length),
  }
}

/** Something a lesson of an event can be tied to. */
export interface TieOption {
  readonly tie: Exclude<LessonTie, 'none'>
  readonly id: string
  readonly name: string
}

/**
 * What the lessons of an event can be tied to: its venue, its materials, the people who worked or spoke there, its cues and
 * its template (whose name the caller knows).
 */
export async function readTieOptions(db: Workspace, eventId: EventPlanId): Promise<TieOption[]> {
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return []
  const [venue, reservations, assignments, cues] = await Promise.all([
    event.venueId === null ? undefined : db.venues.get(event.venueId),
    db.reservations.where('eventId').equals(eventId).toArray(),
    db.assignments.where('eventId').equals(eventId).toArray(),
    db.cues.where('eventId').equals(eventId).toArray(),
  ])
  const aliveCues = cues.filter((cue) => isAlive(cue) && cue.kind !== 'group').sort(byPosition)
  const people = [
    event.ownerId,
    ...assignments.filter(isAlive).map((assignment) => assignment.memberId),
    ...aliveCues.flatMap((cue) => [cue.speakerId, cue.ownerId]),
  ].filter((id): id is MemberId => id !== null)
  const [materials, members] = await Promise.all([
    db.materials.bulkGet([...new Set(reservations.filter(isAlive).map((reservation) => reservation.materialId))]),
    db.members.bulkGet([...new Set(people)]),
  ])
  return [
    ...(isAlive(venue) ? [{ tie: 'venue' as const, id: venue.id, name: venue.name }] : []),
    ...materials.filter(isAlive).map(({ id, name }) => ({ tie: 'material' as const, id, name })),
    ...members.filter(isAlive).map(({ id, name }) => ({ tie: 'member' as const, id, name })),
    ...aliveCues.map(({ id, title }) => ({ tie: 'cue' as const, id, name: title })),
  ]
}

/** A follow-up with the names it needs to be read. */
export interface FollowUpLine {
  readonly followUp: FollowUp
  /** Name of the member; null for a group. */
  readonly memberName: string | null
  readonly ownerName: string
}

/** The follow-ups of an event, open ones first, by the day they are due. */
export async function readFollowUps(db: Workspace, eventId: EventPlanId): Promise<FollowUpLine[]> {
  const followUps = (await db.followUps.where('eventId').equals(eventId).toArray()).filter(isAlive)
  const ids = followUps.flatMap(({ target, ownerId }) => [
    ...(target.kind === 'member' ? [target.memberId] : []),
    ...(ownerId === null ? [] : [ownerId]),
  ])
  const members = await db.members.bulkGet([...new Set(ids)])
  const names = new Map(members.flatMap((member) => (isAlive(member) ? [[member.id, member.name]] : [])))
  return followUps
    .sort(
      (a, b) =>
        Number(a.doneAt !== null) - Number(b.doneAt !== null) ||
        a.dueDay.localeCompare(b.dueDay) ||
        (a.id < b.id ? -1 : 1),
    )
    .map((followUp) => ({
      followUp,
      memberName: followUp.target.kind === 'member' ? (names.get(followUp.target.memberId) ?? '') : null,
      ownerName: followUp.ownerId === null ? '' : (names.get(followUp.ownerId) ?? ''),
    }))
}

/** The events from a day on that a lesson can still help, the next first; those without a day last. */
export async function readNextEvents(db: Workspace, today: LocalDay): Promise<EventPlan[]> {
  const events = (await db.eventPlans.toArray()).filter(
    (event) => isAlive(event) && isAhead(event.status) && (event.day === null || event.day >= today),
  )
  return events.sort(
    (a, b) => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.opensAt - b.opensAt || (a.id < b.id ? -1 : 1),
  )
}
