import type { EventPlanId } from '@/domain/common/id'
import type { LocalDay } from '@/domain/common/time'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Material } from '@/domain/material/material'
import type { Venue } from '@/domain/venue/venue'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readNextEvent } from './next-event'

/** What the palette found in the database, a handful of each kind. */
export interface PaletteHits {
  readonly events: readonly EventPlan[]
  readonly venues: readonly Venue[]
  readonly materials: readonly Material[]
}

const OF_EACH = 5

/** Events (newest first), venues and materials whose name holds the text. Nothing for an empty text. */
export async function readPaletteHits(db: Workspace, text: string): Promise<PaletteHits> {
  const query = text.trim().toLowerCase()
  if (query === '') return { events: [], venues: [], materials: [] }
  const holds = (name: string) => name.toLowerCase().includes(query)
  const [events, venues, materials] = await Promise.all([
    db.eventPlans.filter((event) => isAlive(event) && (holds(event.title) || holds(event.theme))).toArray(),
    db.venues
      .filter((venue) => isAlive(venue) && holds(venue.name))
      .limit(OF_EACH)
      .toArray(),
    db.materials
      .filter((material) => isAlive(material) && holds(material.name))
      .limit(OF_EACH)
      .toArray(),
  ])
  events.sort((a, b) => (b.day ?? '9').localeCompare(a.day ?? '9'))
  return { events: events.slice(0, OF_EACH), venues, materials }
}

/** The event that is open, if there is one and it is still there; else the next one to be held. */
export async function readEventAtHand(
  db: Workspace,
  opened: EventPlanId | null,
  today: LocalDay,
): Promise<EventPlan | null> {
  const open = opened === null ? undefined : await db.eventPlans.get(opened)
  return open?.deleted === 0 ? open : readNextEvent(db, today)
}
