import type { AssignmentId } from '@/domain/common/id'
import type { Assignment } from '@/domain/staffing/staffing'
import type { Workspace } from '@/storage/database/workspace'

/** An assignment with the names that a change label needs; null when it is gone. */
export async function assignmentInWords(
  db: Workspace,
  id: AssignmentId,
): Promise<{ readonly assignment: Assignment; readonly name: string; readonly role: string } | null> {
  const assignment = await db.assignments.get(id)
  if (!assignment || assignment.deleted === 1) return null
  const member = await db.members.get(assignment.memberId)
  const shift = await db.shifts.get(assignment.shiftId)
  const role = shift && (await db.staffRoles.get(shift.roleId))
  return { assignment, name: member?.name ?? '', role: role?.name ?? '' }
}
