import type { ShiftId, StaffRoleId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Adds a shift to a role: one person, at the station of the last one, from when that one ends. */
export async function addShift(db: Workspace, roleId: StaffRoleId): Promise<Result<ShiftId, 'gone'>> {
  const role = await db.staffRoles.get(roleId)
  if (!role || role.deleted === 1) return refused('gone')
  const change = label('staffing.changes.addedShift', { name: role.name })
  return commit(db, { label: change, eventId: role.eventId }, async (write) => {
    const shifts = await db.shifts.where('roleId').equals(roleId).toArray()
    const last = shifts
      .filter((shift) => shift.deleted === 0)
      .toSorted((a, b) => (a.pos < b.pos ? -1 : 1))
      .at(-1)
    const shift = await write.insert('shifts', {
      eventId: role.eventId,
      roleId,
      station: last?.station ?? '',
      callsAt: last?.endsAt ?? null,
      endsAt: null,
      needed: 1,
      pos: positionAtEnd(shifts),
    })
    return ok(shift.id)
  })
}
