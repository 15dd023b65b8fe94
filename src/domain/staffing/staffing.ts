import type { EventPlanId, MemberId, ShiftId, StaffRoleId } from '../common/id'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { ClockMinute, Minutes } from '../common/time'

/** A role an event needs, e.g. check-in staff. */
export interface StaffRole extends Row<'rol'> {
  readonly eventId: EventPlanId
  readonly name: string
  readonly briefing: string
  readonly pos: Position
}

/** When and where a role is filled, and by how many. Every role has at least one shift. */
export interface Shift extends Row<'sft'> {
  readonly eventId: EventPlanId
  readonly roleId: StaffRoleId
  readonly station: string
  /** Call time on the venue clock; null when it was not set yet. */
  readonly callsAt: ClockMinute | null
  readonly endsAt: ClockMinute | null
  readonly needed: number
  readonly pos: Position
}

export const ASSIGNMENT_STATES = ['asked', 'confirmed', 'declined', 'standIn'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]

/** A person asked for a shift, and what they said. */
export interface Assignment extends Row<'asg'> {
  readonly eventId: EventPlanId
  readonly shiftId: ShiftId
  readonly memberId: MemberId
  readonly state: AssignmentState
  /** Time really worked, noted after the event. */
  readonly worked: Minutes | null
  readonly note: string
}
