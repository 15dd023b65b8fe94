import { debriefIdOf } from '@/domain/debrief/debrief-id'
import type { Debrief } from '@/domain/debrief/debrief'
import type { EventPlanId } from '@/domain/common/id'
import type { Fields } from '@/domain/common/row'
import type { Workspace } from '@/storage/database/workspace'
import type { Writer } from '@/storage/writes/writer'

/** The debrief of an event, or null before anything was written. */
export async function findDebrief(db: Workspace, eventId: EventPlanId): Promise<Debrief | null> {
  const debriefs = await db.debriefs.where('eventId').equals(eventId).toArray()
  return debriefs.find((debrief) => debrief.deleted === 0) ?? null
}

/** Writes fields of an event's debrief, which is begun where there is none yet. */
export async function writeDebrief(
  db: Workspace,
  write: Writer,
  eventId: EventPlanId,
  fields: Omit<Fields<Debrief>, 'eventId'>,
): Promise<void> {
  const known = await findDebrief(db, eventId)
  if (known) await write.change('debriefs', known.id, fields)
  else {
    const empty = { eventId, goal: '', result: '', causes: '', completedAt: null }
    await write.upsert('debriefs', { ...empty, ...fields }, debriefIdOf(eventId))
  }
}
