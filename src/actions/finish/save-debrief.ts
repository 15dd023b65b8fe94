import type { Debrief } from '@/domain/debrief/debrief'
import type { EventPlanId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import { findDebrief, writeDebrief } from './debrief-of'
import type { FinishRefusal } from './finish-refusal'

/** The parts of a debrief that are written down in words: goal review, result review, cause analysis. */
export type DebriefField = keyof Pick<Debrief, 'goal' | 'result' | 'causes'>

/** Writes one part of an event's debrief. */
export async function saveDebrief(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly field: DebriefField; readonly text: string },
): Promise<Result<void, FinishRefusal>> {
  const { eventId, field, text } = ask
  const name = (await db.eventPlans.get(eventId))?.title ?? ''
  const before = await findDebrief(db, eventId)
  const change = await changedLabel(db, {
    table: 'debriefs',
    name,
    before: before ?? undefined,
    fields: { [field]: text },
  })
  return commit<void, FinishRefusal>(db, { label: change, eventId }, async (write) => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return refused({ kind: 'gone' })
    if (((await findDebrief(db, eventId))?.[field] ?? '') === text) return ok(undefined)
    await writeDebrief(db, write, eventId, { [field]: text })
    return ok(undefined)
  })
}
