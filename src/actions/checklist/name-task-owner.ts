import type { MemberId, TaskId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { newMember } from '@/domain/member/new-member'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Makes a person who is not in the book yet the owner of a task. Refused without a name, or when the task is gone. */
export async function nameTaskOwner(
  db: Workspace,
  ask: { readonly taskId: TaskId; readonly name: string },
): Promise<Result<MemberId, 'gone' | 'nameMissing'>> {
  const task = await db.tasks.get(ask.taskId)
  if (!task || task.deleted === 1) return refused('gone')
  const name = ask.name.trim()
  if (name === '') return refused('nameMissing')
  const change = label('checklist.changes.namedOwner', { title: task.title, name })
  return commit(db, { label: change, eventId: task.eventId }, async (write) => {
    const member = await write.insert('members', newMember(name))
    await write.change('tasks', task.id, { ownerId: member.id })
    return ok(member.id)
  })
}
