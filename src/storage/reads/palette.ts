import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Material } from '@/domain/material/material'
import type { Member } from '@/domain/member/member'
import { nameKeys } from '@/domain/member/name-keys'
import type { Venue } from '@/domain/venue/venue'
import type { Workspace } from '../database/workspace'

/** What the palette found, a handful of each kind. */
export interface PaletteHits {
  readonly events: readonly EventPlan[]
  readonly people: readonly Member[]
  readonly venues: readonly Venue[]
  readonly materials: readonly Material[]
}

const OF_EACH = 5
const SURNAME_LETTERS = /^[a-z]{2,}$/

/** Events, people, venues and materials whose name holds the text; people also by pinyin. Nothing for an empty text. */
export async function readPaletteHits(db: Workspace, text: string): Promise<PaletteHits> {
  const query = text.trim().toLowerCase()
  if (query === '') return { events: [], people: [], venues: [], materials: [] }
  const holds = (name: string) => name.toLowerCase().includes(query)
  const [events, people, venues, materials] = await Promise.all([
    db.eventPlans.filter((event) => event.deleted === 0 && (holds(event.title) || holds(event.theme))).toArray(),
    db.members
      .filter((member) => member.deleted === 0 && (holds(member.name) || reads(member.name, query)))
      .limit(OF_EACH)
      .toArray(),
    db.venues
      .filter((venue) => venue.deleted === 0 && holds(venue.name))
      .limit(OF_EACH)
      .toArray(),
    db.materials
      .filter((material) => material.deleted === 0 && holds(material.name))
      .limit(OF_EACH)
      .toArray(),
  ])
  events.sort((a, b) => (b.day ?? '9').localeCompare(a.day ?? '9'))
  return { events: events.slice(0, OF_EACH), people, venues, materials }
}

function reads(name: string, query: string): boolean {
  if (!SURNAME_LETTERS.test(query)) return false
  const { full, initials } = nameKeys(name)
  return full.some((key) => key.startsWith(query)) || initials.includes(query)
}
