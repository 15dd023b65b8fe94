import type { EventPlanId, StaffRoleId } from '@/domain/common/id'
import { positionAtEnd } from '@/domain/common/order'
import { ok, refused, type Result } from '@/domain/common/result'
import { shiftProblem, type ShiftRefusal } from '@/domain/staffing/shift-rules'
import type { Shift } from '@/domain/staffing/staffing'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

export interface NewRoleAsk {
  readonly eventId: EventPlanId
  readonly name: string
  readonly briefing: string
  /** Its first shift. */
  readonly shift: Pick<Shift, 'station' | 'callsAt' | 'endsAt' | 'needed'>
}

export type AddRoleRefusal = 'gone' | 'nameMissing' | ShiftRefusal

/** Adds a role with its first shift. Refused without a name, or when the event is gone. */
export function addRole(db: Workspace, ask: NewRoleAsk): Promise<Result<StaffRoleId, AddRoleRefusal>> {
  const name = ask.name.trim()
  const change = label('staffing.changes.addedRole', { name })
  return commit<StaffRoleId, AddRoleRefusal>(db, { label: change, eventId: ask.eventId }, async (write) => {
    const { eventId } = ask
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return refused('gone')
    if (name === '') return refused('nameMissing')
    const problem = shiftProblem(ask.shift)
    if (problem !== null) return refused(problem)
    const pos = positionAtEnd(await db.staffRoles.where('eventId').equals(eventId).toArray())
    const role = await write.insert('staffRoles', { eventId, name, briefing: ask.briefing.trim(), pos })
    const { callsAt, endsAt, needed } = ask.shift
    const station = ask.shift.station.trim()
    await write.insert('shifts', { eventId, roleId: role.id, station, callsAt, endsAt, needed, pos: positionAtEnd([]) })
    return ok(role.id)
  })
}
