import type { LocalDay } from '@/domain/common/time'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Workspace } from '../database/workspace'

/** The next event from `today` on that is still to be held, or null. Earliest day first, then earliest opening. */
export async function readNextEvent(db: Workspace, today: LocalDay): Promise<EventPlan | null> {
  const coming = await db.eventPlans.where('day').aboveOrEqual(today).toArray()
  const open = coming.filter((event) => event.deleted === 0 && OPEN.has(event.status))
  open.sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.opensAt - b.opensAt)
  return open[0] ?? null
}

const OPEN = new Set<EventPlan['status']>(['idea', 'planning', 'confirmed', 'running'])
