import type { StaffRoleId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Removes a role with its shifts and everybody assigned to them, in one step. */
export async function removeRole(db: Workspace, roleId: StaffRoleId): Promise<Result<StaffRoleId, 'gone'>> {
  const role = await db.staffRoles.get(roleId)
  if (!role || role.deleted === 1) return refused('gone')
  const change = label('staffing.changes.removedRole', { name: role.name })
  return commit(db, { label: change, eventId: role.eventId }, async (write) => {
    const shifts = await db.shifts.where('roleId').equals(roleId).toArray()
    const held = await db.assignments
      .where('shiftId')
      .anyOf(shifts.map((shift) => shift.id))
      .toArray()
    for (const assignment of held) if (assignment.deleted === 0) await write.remove('assignments', assignment.id)
    for (const shift of shifts) if (shift.deleted === 0) await write.remove('shifts', shift.id)
    await write.remove('staffRoles', roleId)
    return ok(roleId)
  })
}
