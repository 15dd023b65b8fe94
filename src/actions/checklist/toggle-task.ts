import type { TaskId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Ticks a task off, or opens it again. One that is ticked already keeps the moment it was done. */
export async function toggleTask(
  db: Workspace,
  ask: { readonly taskId: TaskId; readonly done: boolean },
): Promise<Result<TaskId, 'gone'>> {
  const task = await db.tasks.get(ask.taskId)
  if (!task || task.deleted === 1) return refused('gone')
  const change = label(ask.done ? 'checklist.changes.done' : 'checklist.changes.reopened', { title: task.title })
  return commit(db, { label: change, eventId: task.eventId }, async (write) => {
    await write.change('tasks', task.id, { doneAt: ask.done ? (task.doneAt ?? write.now) : null })
    return ok(task.id)
  })
}
