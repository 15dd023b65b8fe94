import type { EventPlanId, MemberId } from '@/domain/common/id'
import type { Task } from '@/domain/checklist/task'
import { byPosition } from '@/domain/common/order'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import type { Workspace } from '../database/workspace'
import { readNames } from './run-sheet'

/** What the checklist screen shows. */
export interface ChecklistView {
  readonly event: EventPlan
  readonly tasks: readonly Task[]
  /** Names of the owners; null for a person who was deleted. */
  readonly names: ReadonlyMap<MemberId, string | null>
}

/** The tasks of an event, or null when the event is not there (any more). */
export async function readChecklist(db: Workspace, eventId: EventPlanId): Promise<ChecklistView | null> {
  return db.transaction('r', [db.eventPlans, db.tasks, db.members], async () => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return null
    const rows = await db.tasks.where('eventId').equals(eventId).toArray()
    const tasks = rows.filter((task) => task.deleted === 0).sort(byPosition)
    const owners = new Set(tasks.map((task) => task.ownerId).filter((id) => id !== null))
    return { event, tasks, names: await readNames(db, [...owners]) }
  })
}
