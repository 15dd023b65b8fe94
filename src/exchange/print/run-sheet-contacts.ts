import { formatClock } from '@/domain/common/time'
import { formatPhone } from '@/domain/member/phone'
import type { Member } from '@/domain/member/member'
import { namesOf, type PrintedPage } from './print-parts'

export interface PrintedContact {
  readonly role: string
  readonly who: string
}

/** How many roles stand at the head of a run-sheet; everybody else is on the staff sheet. */
const ROLES = 3

/** Whom to call and the times that bind everybody, for the head of a run-sheet. What is not known is left out. */
export function contactsOf(page: PrintedPage): PrintedContact[] {
  const { bundle, t } = page
  const { event, roles, shifts, assignments, venueContacts, room } = bundle
  const nameOf = namesOf(page)
  const members = new Map<string, Member>(bundle.members.map((member) => [member.id, member]))
  const reach = (id: string | null): string => {
    const phone = id === null ? undefined : members.get(id)?.phones[0]
    return [nameOf(id), phone ? formatPhone(phone) : ''].filter((part) => part !== '').join(' ')
  }
  const staff = roles.flatMap((role) => {
    const ids = new Set(shifts.filter((shift) => shift.roleId === role.id).map((shift) => shift.id))
    const first = assignments.find(({ shiftId, state }) => ids.has(shiftId) && state === 'confirmed')
    // The event lead is named already, also when leading is a role of the staff.
    return first && first.memberId !== event.ownerId ? [{ role: role.name, who: reach(first.memberId) }] : []
  })
  const calls = shifts.flatMap((shift) => (shift.callsAt === null ? [] : [shift.callsAt]))
  const venueSide = venueContacts[0]
  const hardClose = event.hardClose ?? room?.hardClose ?? null
  return [
    { role: t('print.owner'), who: reach(event.ownerId) },
    ...staff.slice(0, ROLES),
    {
      role: t('print.venueSide'),
      who: venueSide ? [venueSide.name, formatPhone(venueSide.phone)].filter(Boolean).join(' ') : '',
    },
    { role: t('print.callTime'), who: calls.length === 0 ? '' : formatClock(Math.min(...calls)) },
    {
      role: t('print.loadIn'),
      who: room && room.loadInFrom !== null ? t('print.loadInFrom', { clock: formatClock(room.loadInFrom) }) : '',
    },
    { role: t('print.hardClose'), who: hardClose === null ? '' : formatClock(hardClose) },
  ].filter(({ who }) => who !== '')
}
