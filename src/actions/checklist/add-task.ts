import type { EventPlanId, MemberId, TaskId } from '@/domain/common/id'
import type { TaskDue } from '@/domain/checklist/task'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

export interface NewTaskAsk {
  readonly eventId: EventPlanId
  readonly title: string
  readonly due: TaskDue
  readonly ownerId: MemberId | null
}

/** Adds a task to an event's checklist. Refused without a title, or when the event is gone. */
export function addTask(db: Workspace, ask: NewTaskAsk): Promise<Result<TaskId, 'gone' | 'titleMissing'>> {
  const title = ask.title.trim()
  const intention = { label: label('checklist.changes.added', { title }), eventId: ask.eventId }
  return commit<TaskId, 'gone' | 'titleMissing'>(db, intention, async (write) => {
    const event = await db.eventPlans.get(ask.eventId)
    if (!event || event.deleted === 1) return refused('gone')
    if (title === '') return refused('titleMissing')
    const tasks = await db.tasks.where('eventId').equals(ask.eventId).toArray()
    const task = await write.insert('tasks', {
      eventId: ask.eventId,
      title,
      due: ask.due,
      ownerId: ask.ownerId,
      doneAt: null,
      origin: { kind: 'byHand' },
      note: '',
      pos: positionAtEnd(tasks),
    })
    return ok(task.id)
  })
}
