import type { AssignmentId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { assignmentInWords } from './assignment-in-words'

/** Takes a person off a shift. */
export async function removeAssignment(
  db: Workspace,
  assignmentId: AssignmentId,
): Promise<Result<AssignmentId, 'gone'>> {
  const found = await assignmentInWords(db, assignmentId)
  if (!found) return refused('gone')
  const { assignment, name, role } = found
  const change = label('staffing.changes.unassigned', { name, role })
  return commit(db, { label: change, eventId: assignment.eventId }, async (write) => {
    await write.remove('assignments', assignment.id)
    return ok(assignment.id)
  })
}
