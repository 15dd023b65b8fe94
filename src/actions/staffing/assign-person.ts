import type { AssignmentId, EventPlanId, MemberId, ShiftId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Instant, LocalDay, Zone } from '@/domain/common/time'
import { assignmentIdOf } from '@/domain/staffing/assignment-id'
import { dutyOf, holdsDuty, overlap } from '@/domain/staffing/clashes'
import { newMember } from '@/domain/member/new-member'
import type { AssignmentState } from '@/domain/staffing/staffing'
import type { Workspace } from '@/storage/database/workspace'
import { readDuties } from '@/storage/reads/staffing'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

export interface AssignAsk {
  readonly shiftId: ShiftId
  readonly person:
    { readonly kind: 'member'; readonly memberId: MemberId } | { readonly kind: 'new'; readonly name: string }
  readonly state: AssignmentState
  /** Take the person although another event wants them at the same time. */
  readonly override: boolean
}

/** The duty at another event that is in the way. */
export interface ClashFound {
  readonly kind: 'clash'
  readonly memberId: MemberId
  readonly personName: string
  readonly eventId: EventPlanId
  readonly eventTitle: string
  readonly eventDay: LocalDay | null
  readonly roleName: string
  readonly from: Instant
  readonly to: Instant
  readonly zone: Zone
}

export type AssignRefusal = ClashFound | { readonly kind: 'gone' | 'nameMissing' | 'alreadyThere' }

/**
 * Puts a person on a shift; one who is not in the book yet is made in the same step. Refused when the person is on it
 * already, or on an overlapping shift of another event (unless overridden). Who had declined can be asked again.
 */
export async function assignPerson(db: Workspace, ask: AssignAsk): Promise<Result<AssignmentId, AssignRefusal>> {
  const shift = await db.shifts.get(ask.shiftId)
  const event = shift && (await db.eventPlans.get(shift.eventId))
  if (!shift || shift.deleted === 1 || !event || event.deleted === 1) return refused({ kind: 'gone' })
  const role = await db.staffRoles.get(shift.roleId)
  const known = ask.person.kind === 'member' ? await db.members.get(ask.person.memberId) : null
  if (known === undefined || known?.deleted === 1) return refused({ kind: 'gone' })
  const name = ask.person.kind === 'new' ? ask.person.name.trim() : (known?.name ?? '')
  if (name === '' && ask.person.kind === 'new') return refused({ kind: 'nameMissing' })

  const change = label('staffing.changes.assigned', { name, role: role?.name ?? '' })
  return commit<AssignmentId, AssignRefusal>(db, { label: change, eventId: event.id }, async (write) => {
    const member = known ?? (await write.insert('members', newMember(name)))
    const id = assignmentIdOf(shift.id, member.id)
    const held = (await db.assignments.where('shiftId').equals(shift.id).toArray()).find(
      (assignment) => assignment.memberId === member.id && assignment.deleted === 0,
    )
    if (held && holdsDuty(held)) return refused({ kind: 'alreadyThere' })
    const duty = dutyOf(shift, event)
    if (duty !== null && known && ask.state !== 'declined' && !ask.override) {
      const duties = await readDuties(db, [member.id])
      const other = duties.find((one) => one.eventId !== event.id && overlap(one, duty))
      if (other)
        return refused({
          kind: 'clash',
          memberId: member.id,
          personName: name,
          eventId: other.eventId,
          eventTitle: other.event.title,
          eventDay: other.event.day,
          roleName: other.roleName,
          from: other.from,
          to: other.to,
          zone: other.event.zone,
        })
    }
    const draft = {
      eventId: event.id,
      shiftId: shift.id,
      memberId: member.id,
      state: ask.state,
      worked: null,
      note: '',
    }
    if (held) await write.change('assignments', held.id, { state: ask.state })
    else await write.upsert('assignments', draft, id)
    return ok(held?.id ?? id)
  })
}
