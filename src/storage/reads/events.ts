import type { Chapter } from '@/domain/community/community'
import type { Instant } from '@/domain/common/time'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { ReadinessCheck } from '@/domain/event-plan/finding'
import { notReady } from '@/domain/event-plan/readiness'
import { isAhead } from '@/domain/event-plan/status'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'
import { readChapters } from './members'
import { readPlanningBasis } from './planning-basis'
import { readReadiness } from './readiness'
import { readHeads, tookPlace } from './turnout'

/** An event as the table of events shows it. */
export interface EventLine {
  readonly event: EventPlan
  readonly venueName: string
  readonly ownerName: string
  readonly registered: number
  /** How many came; null before it took place. */
  readonly attended: number | null
  /** Null for events that are over or cancelled: there is nothing left to prepare. */
  readonly readiness: {
    readonly ready: number
    readonly total: number
    /** The worst of what is missing; null when nothing is. */
    readonly worst: ReadinessCheck | null
  } | null
}

/** All events, and the chapters they can be filtered by. */
export interface EventsView {
  readonly lines: readonly EventLine[]
  readonly chapters: readonly Chapter[]
}

/** Every event with its figures, at a moment; those without a day last, else by day. */
export async function readEvents(db: Workspace, now: Instant): Promise<EventsView> {
  const basis = await readPlanningBasis(db)
  const { events } = basis
  const [venues, owners, chapters] = await Promise.all([
    db.venues.bulkGet(events.flatMap((event) => event.venueId ?? [])),
    db.members.bulkGet(events.flatMap((event) => event.ownerId ?? [])),
    readChapters(db),
  ])
  const venueNames = new Map(venues.flatMap((venue) => (isAlive(venue) ? [[venue.id, venue.name]] : [])))
  const ownerNames = new Map(owners.flatMap((member) => (isAlive(member) ? [[member.id, member.name]] : [])))
  const lines: EventLine[] = []
  for (const event of events) {
    const heads = await readHeads(db, event.id)
    lines.push({
      event,
      venueName: event.venueId === null ? '' : (venueNames.get(event.venueId) ?? ''),
      ownerName: event.ownerId === null ? '' : (ownerNames.get(event.ownerId) ?? ''),
      registered: heads.registered,
      attended: tookPlace(event) || heads.attended > 0 ? heads.attended : null,
      readiness: isAhead(event.status) ? ready((await readReadiness(db, event.id, now, basis))?.checks ?? []) : null,
    })
  }
  lines.sort(
    (one, two) =>
      (one.event.day ?? '9999').localeCompare(two.event.day ?? '9999') || one.event.opensAt - two.event.opensAt,
  )
  return { lines, chapters }
}

function ready(checks: readonly ReadinessCheck[]): EventLine['readiness'] {
  const missing = notReady(checks)
  return { ready: checks.length - missing.length, total: checks.length, worst: missing[0] ?? null }
}
