import type { MemberId } from '@/domain/common/id'
import type { ClockMinute } from '@/domain/common/time'
import type { PrintSource } from '@/domain/event-plan/print-source'
import type { Member } from '@/domain/member/member'
import type { Cue } from '@/domain/run-sheet/cue'
import type { Shift, StaffRole } from '@/domain/staffing/staffing'

/** A shift that a person stands in for, and the role it fills. */
export interface Duty {
  readonly role: StaffRole
  readonly shift: Shift
}

/** Whether a person has something to do in a cue, as owner, speaker, or in a column of people. */
export function isTheirs(cue: Cue, memberId: MemberId): boolean {
  return cue.ownerId === memberId || cue.speakerId === memberId || Object.values(cue.custom).includes(memberId)
}

/** The duties of a person who has not declined, by their call time. */
export function dutiesOf({ bundle }: Pick<PrintSource, 'bundle'>, memberId: MemberId): Duty[] {
  const shifts = new Map(bundle.shifts.map((shift) => [shift.id, shift]))
  const roles = new Map(bundle.roles.map((role) => [role.id, role]))
  return bundle.assignments
    .filter((one) => one.memberId === memberId && one.state !== 'declined')
    .flatMap(({ shiftId }) => {
      const shift = shifts.get(shiftId)
      const role = shift && roles.get(shift.roleId)
      return shift && role ? [{ role, shift }] : []
    })
    .sort((a, b) => (a.shift.callsAt ?? Infinity) - (b.shift.callsAt ?? Infinity))
}

/** When a person has to be there: the earliest call time of their shifts; null when nobody set one. */
export function callTimeOf(duties: readonly Duty[]): ClockMinute | null {
  const times = duties.flatMap(({ shift }) => (shift.callsAt === null ? [] : [shift.callsAt]))
  return times.length === 0 ? null : Math.min(...times)
}

/** Everybody who gets a call sheet: named in the sheet or on a shift. In the order in which they come on. */
export function peopleToCall(source: Pick<PrintSource, 'bundle'>, cues: readonly Cue[]): Member[] {
  const members = new Map(source.bundle.members.map((member) => [member.id, member]))
  const ids = new Set<string>([
    ...cues
      .filter((cue) => !cue.skipped)
      .flatMap((cue) => [cue.ownerId ?? '', cue.speakerId ?? '', ...Object.values(cue.custom)]),
    ...source.bundle.assignments.filter(({ state }) => state !== 'declined').map(({ memberId }) => memberId),
  ])
  return [...ids].flatMap((id) => {
    const member = members.get(id as MemberId)
    return member?.deleted === 0 ? [member] : []
  })
}
