import type { AssignmentId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { AssignmentState } from '@/domain/staffing/staffing'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { assignmentInWords } from './assignment-in-words'

/** Notes what a person said: asked, confirmed, declined, or kept as a stand-in. */
export async function setAssignmentState(
  db: Workspace,
  ask: { readonly assignmentId: AssignmentId; readonly state: AssignmentState },
): Promise<Result<AssignmentId, 'gone'>> {
  const found = await assignmentInWords(db, ask.assignmentId)
  if (!found) return refused('gone')
  const { assignment, name, role } = found
  const change = label(`staffing.changes.state.${ask.state}`, { name, role })
  return commit(db, { label: change, eventId: assignment.eventId }, async (write) => {
    await write.change('assignments', assignment.id, { state: ask.state })
    return ok(assignment.id)
  })
}
