import type { EventPlanId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { Workspace } from '../database/workspace'
import { isAlive } from './alive'

/** Somebody to call on the day. */
export interface KeyContact {
  readonly id: string
  /** What they do; empty for the one who leads the event. */
  readonly role: string
  readonly name: string
  readonly phone: string
}

/** Only so many roles: the list is for calling, the staff part has everybody. */
const MOST_ROLES = 5

/** Whom to call: the lead first, one confirmed person of each role, then the venue's own people. */
export async function readKeyContacts(db: Workspace, eventId: EventPlanId): Promise<KeyContact[]> {
  const event = await db.eventPlans.get(eventId)
  if (!isAlive(event)) return []
  const [roles, shifts, assignments, venueContacts] = await Promise.all([
    db.staffRoles.where({ eventId }).toArray(),
    db.shifts.where({ eventId }).toArray(),
    db.assignments.where({ eventId }).toArray(),
    event.venueId === null ? [] : db.venueContacts.where({ venueId: event.venueId }).toArray(),
  ])
  const confirmed = assignments.filter((one) => isAlive(one) && one.state === 'confirmed')
  const wanted = roles
    .filter(isAlive)
    .sort(byPosition)
    .slice(0, MOST_ROLES)
    .flatMap((role) => {
      const own = new Set(shifts.filter((shift) => isAlive(shift) && shift.roleId === role.id).map((shift) => shift.id))
      const first = confirmed.find((one) => own.has(one.shiftId))
      // The lead is often written down as a role as well.
      return first && first.memberId !== event.ownerId ? [{ memberId: first.memberId, role: role.name }] : []
    })
  const asked = [...(event.ownerId === null ? [] : [{ memberId: event.ownerId, role: '' }]), ...wanted]
  const members = await db.members.bulkGet(asked.map((one) => one.memberId))
  const people = asked.flatMap(({ role }, at): KeyContact[] => {
    const member = members[at]
    return isAlive(member)
      ? [{ id: `${member.id} ${role}`, role, name: member.name, phone: member.phones[0] ?? '' }]
      : []
  })
  const hosts = venueContacts.filter(isAlive).sort(byPosition)
  return [...people, ...hosts.map(({ id, role, name, phone }) => ({ id, role, name, phone }))]
}
