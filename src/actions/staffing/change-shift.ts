import type { ShiftId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import { formatClock } from '@/domain/common/time'
import type { ChangeLabel } from '@/domain/history/operation'
import { shiftProblem, type ShiftFields, type ShiftRefusal } from '@/domain/staffing/shift-rules'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import { changedLabel } from '../changed-label'

export type ChangeShiftRefusal = 'gone' | ShiftRefusal

/** Changes how many a shift needs, its call time, its end or its station. Refused when it would end before it begins. */
export async function changeShift(
  db: Workspace,
  ask: { readonly shiftId: ShiftId; readonly fields: ShiftFields },
): Promise<Result<ShiftId, ChangeShiftRefusal>> {
  const shift = await db.shifts.get(ask.shiftId)
  if (!shift || shift.deleted === 1) return refused('gone')
  const problem = shiftProblem({ ...shift, ...ask.fields })
  if (problem !== null) return refused(problem)
  const role = await db.staffRoles.get(shift.roleId)
  const name = role?.name ?? ''
  const change =
    shiftLabel(name, ask.fields) ??
    (await changedLabel(db, { table: 'shifts', name, before: shift, fields: ask.fields }))
  return commit(db, { label: change, eventId: shift.eventId }, async (write) => {
    await write.change('shifts', shift.id, ask.fields)
    return ok(shift.id)
  })
}

/** Changes of a shift that have words of their own; null for the others. */
function shiftLabel(name: string, fields: ShiftFields): ChangeLabel | null {
  const [only, another] = Object.keys(fields)
  if (another === undefined) {
    if (only === 'needed') return label('staffing.changes.needed', { name, to: fields.needed ?? 0 })
    if (only === 'callsAt' && fields.callsAt !== null && fields.callsAt !== undefined)
      return label('staffing.changes.called', { name, at: formatClock(fields.callsAt) })
    if (only === 'station' && fields.station !== undefined && fields.station !== '')
      return label('staffing.changes.stationed', { name, where: fields.station })
  }
  return null
}
