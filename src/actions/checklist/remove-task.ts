import type { TaskId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Takes a task off the checklist. */
export async function removeTask(db: Workspace, taskId: TaskId): Promise<Result<TaskId, 'gone'>> {
  const task = await db.tasks.get(taskId)
  if (!task || task.deleted === 1) return refused('gone')
  const change = label('checklist.changes.removed', { title: task.title })
  return commit(db, { label: change, eventId: task.eventId }, async (write) => {
    await write.remove('tasks', taskId)
    return ok(taskId)
  })
}
