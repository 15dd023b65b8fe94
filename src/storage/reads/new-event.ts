import type { MemberId } from '@/domain/common/id'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readPlaces, type Place } from './places'

/** What the dialog for a new event has to know. */
export interface NewEventFacts {
  readonly places: readonly Place[]
  /** All events: they hold rooms, and give the next number. */
  readonly events: readonly EventPlan[]
  /** The member who carries the organiser's name: leads a new event unless told otherwise. */
  readonly organiserId: MemberId | null
}

/** Reads what a new event needs before it is written down. */
export async function readNewEventFacts(db: Workspace, organiser: string): Promise<NewEventFacts> {
  const [places, events, members] = await Promise.all([
    readPlaces(db),
    db.eventPlans.toArray(),
    organiser === '' ? [] : db.members.filter((member) => member.name === organiser && isAlive(member)).toArray(),
  ])
  // Two of the same name: nobody can tell which one sits at the desk.
  return { places, events: events.filter(isAlive), organiserId: members.length === 1 ? (members[0]?.id ?? null) : null }
}
