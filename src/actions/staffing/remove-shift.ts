import type { ShiftId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { formatClock } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Removes a shift and everybody assigned to it. Refused for a role's only shift: then the role itself is removed. */
export async function removeShift(db: Workspace, shiftId: ShiftId): Promise<Result<ShiftId, 'gone' | 'onlyShift'>> {
  const shift = await db.shifts.get(shiftId)
  if (!shift || shift.deleted === 1) return refused('gone')
  const role = await db.staffRoles.get(shift.roleId)
  const change = label('staffing.changes.removedShiftAt', {
    name: role?.name ?? '',
    at: shift.callsAt === null ? '–' : formatClock(shift.callsAt),
  })
  return commit<ShiftId, 'gone' | 'onlyShift'>(db, { label: change, eventId: shift.eventId }, async (write) => {
    const shifts = await db.shifts.where('roleId').equals(shift.roleId).toArray()
    if (shifts.filter((one) => one.deleted === 0).length < 2) return refused('onlyShift')
    const held = await db.assignments.where('shiftId').equals(shiftId).toArray()
    for (const assignment of held) if (assignment.deleted === 0) await write.remove('assignments', assignment.id)
    await write.remove('shifts', shiftId)
    return ok(shiftId)
  })
}
