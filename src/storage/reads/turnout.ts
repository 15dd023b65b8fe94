import { doorCounters } from '@/domain/attendance/counters'
import { doorState } from '@/domain/attendance/door-state'
import type { EventPlanId } from '@/domain/common/id'
import type { EventPlan, EventType } from '@/domain/event-plan/event-plan'
import type { PastTurnout } from '@/domain/insight/show-rate'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { eventRows } from './read-in-portions'

/** How many people an event has on its list, and how many came. Heads only, without the people they bring. */
export interface EventHeads {
  /** Registered or confirmed, walk-ins not counted. */
  readonly registered: number
  /** Of those, who came. */
  readonly registeredCame: number
  /** Everybody who came, walk-ins counted. */
  readonly attended: number
}

/** Counts the heads of one event. */
export async function readHeads(db: Workspace, eventId: EventPlanId): Promise<EventHeads> {
  const [attendances, checkIns] = await Promise.all([
    eventRows(db.attendances, eventId),
    eventRows(db.checkIns, eventId),
  ])
  const counters = doorCounters(attendances.filter(isAlive), doorState(checkIns.filter(isAlive)))
  return {
    registered: counters.expected.heads,
    registeredCame: counters.expectedCame.heads,
    attended: counters.present.heads,
  }
}

/** Whether an event has taken place, so that its heads say something about the next one. */
export function tookPlace(event: Pick<EventPlan, 'status'>): boolean {
  return event.status === 'finished' || event.status === 'debriefed' || event.status === 'archived'
}

/** The turnout of every event that took place, the newest first. */
export async function readTurnouts(
  db: Workspace,
): Promise<(PastTurnout<EventType> & { readonly eventId: EventPlanId })[]> {
  const events = (await db.eventPlans.toArray())
    .filter((event) => isAlive(event) && tookPlace(event))
    .sort((one, two) => (two.day ?? '').localeCompare(one.day ?? ''))
  return Promise.all(
    events.map(async (event) => {
      const { registered, registeredCame } = await readHeads(db, event.id)
      return { eventId: event.id, type: event.type, registered, attended: registeredCame }
    }),
  )
}
