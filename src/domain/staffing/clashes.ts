import type { AssignmentId, EventPlanId, MemberId } from '../common/id'
import type { Instant } from '../common/time'
import { instantOf } from '../common/zone'
import type { EventPlan } from '../event-plan/event-plan'
import type { Assignment, Shift } from './staffing'

/** When a shift really lies, as moments, so that events in different zones compare. */
export interface Duty {
  readonly from: Instant
  readonly to: Instant
}

/** A person's duty at an event. */
export interface MemberDuty extends Duty {
  readonly assignmentId: AssignmentId
  readonly memberId: MemberId
  readonly eventId: EventPlanId
}

/** Two duties of one person that overlap. */
export interface Clash {
  readonly memberId: MemberId
  readonly first: MemberDuty
  readonly second: MemberDuty
}

/**
 * When a shift lies: from its call time to its end. Without a call time it begins with the opening, without an end it
 * ends with the event. Null while the event has no day, or when it ends before it begins.
 */
export function dutyOf(
  shift: Pick<Shift, 'callsAt' | 'endsAt'>,
  event: Pick<EventPlan, 'day' | 'opensAt' | 'length' | 'zone'>,
): Duty | null {
  if (event.day === null) return null
  const begins = shift.callsAt ?? event.opensAt
  const ends = shift.endsAt ?? event.opensAt + event.length
  if (ends <= begins) return null
  return { from: instantOf(event.day, begins, event.zone), to: instantOf(event.day, ends, event.zone) }
}

/** Whether two duties share any time; one that begins when the other ends does not. */
export function overlap(a: Duty, b: Duty): boolean {
  return a.from < b.to && b.from < a.to
}

/** Whether a person counts on being there: who declined does not. */
export function holdsDuty(assignment: Pick<Assignment, 'state'>): boolean {
  return assignment.state !== 'declined'
}

/** All pairs of overlapping duties of the same person, each pair once, the earlier duty first. */
export function clashes(duties: readonly MemberDuty[]): Clash[] {
  const sorted = [...duties].sort((a, b) => a.from - b.from || a.to - b.to)
  const found: Clash[] = []
  for (const [index, first] of sorted.entries()) {
    for (const second of sorted.slice(index + 1)) {
      if (second.from >= first.to) break
      if (first.memberId === second.memberId) found.push({ memberId: first.memberId, first, second })
    }
  }
  return found
}
