import type { TaskId } from '@/domain/common/id'
import { formatDue } from '@/domain/checklist/parse-due'
import type { Task } from '@/domain/checklist/task'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import type { ChangeLabel } from '@/domain/history/operation'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { changedLabel } from '../changed-label'

export type TaskFields = Pick<Fields<Task>, 'title' | 'due' | 'ownerId' | 'note'>

/** Changes a task's title, due day, owner or note. Its title may not become empty. */
export async function changeTask(
  db: Workspace,
  ask: { readonly taskId: TaskId; readonly fields: TaskFields },
): Promise<Result<TaskId, 'gone' | 'titleMissing'>> {
  const task = await db.tasks.get(ask.taskId)
  if (!task || task.deleted === 1) return refused('gone')
  const title = ask.fields.title?.trim()
  if (title === '') return refused('titleMissing')
  const intention = { label: await taskLabel(db, task, ask.fields), eventId: task.eventId }
  return commit(db, intention, async (write) => {
    await write.change('tasks', task.id, { ...ask.fields, ...(title === undefined ? {} : { title }) })
    return ok(task.id)
  })
}

async function taskLabel(db: Workspace, task: Task, fields: TaskFields): Promise<ChangeLabel> {
  const { title } = task
  const only = Object.keys(fields).length === 1
  if (only && fields.title !== undefined)
    return label('checklist.changes.renamed', { from: title, to: fields.title.trim() })
  if (only && fields.due !== undefined)
    return fields.due.kind === 'none'
      ? label('checklist.changes.notDue', { title })
      : label('checklist.changes.due', { title, when: formatDue(fields.due) })
  return changedLabel(db, { table: 'tasks', name: title, before: task, fields })
}
