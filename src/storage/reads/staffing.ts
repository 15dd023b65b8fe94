import type { EventPlanId, MemberId } from '@/domain/common/id'
import { byPosition } from '@/domain/common/order'
import type { EventPlan } from '@/domain/event-plan/event-plan'
import { dutyOf, holdsDuty, overlap, type MemberDuty } from '@/domain/staffing/clashes'
import { coverageOf, totalCoverage, type Coverage } from '@/domain/staffing/coverage'
import type { Assignment, Shift, StaffRole } from '@/domain/staffing/staffing'
import type { Workspace } from '../database/workspace'
import { readNames } from './run-sheet'

/** A duty with the names that a mark of a clash needs. */
export interface NamedDuty extends MemberDuty {
  readonly event: EventPlan
  readonly roleName: string
}

/** A person on a shift. */
export interface PersonLine {
  readonly assignment: Assignment
  /** Null when the person was deleted. */
  readonly name: string | null
  /** Duties at other events that overlap with this one. */
  readonly clashes: readonly NamedDuty[]
}

export interface ShiftLine {
  readonly shift: Shift
  readonly coverage: Coverage
  readonly people: readonly PersonLine[]
}

export interface RoleLine {
  readonly role: StaffRole
  readonly shifts: readonly ShiftLine[]
}

/** What the staff screen shows. */
export interface StaffingView {
  readonly event: EventPlan
  readonly roles: readonly RoleLine[]
  readonly coverage: Coverage
  /** How many different people are on duty; who declined does not count. */
  readonly people: number
  readonly clashes: number
}

/** The staff of an event, or null when the event is not there (any more). */
export async function readStaffing(db: Workspace, eventId: EventPlanId): Promise<StaffingView | null> {
  return db.transaction('r', [db.eventPlans, db.staffRoles, db.shifts, db.assignments, db.members], async () => {
    const event = await db.eventPlans.get(eventId)
    if (!event || event.deleted === 1) return null
    const roles = alive(await db.staffRoles.where('eventId').equals(eventId).toArray()).sort(byPosition)
    const shifts = alive(await db.shifts.where('eventId').equals(eventId).toArray()).sort(byPosition)
    const assignments = alive(await db.assignments.where('eventId').equals(eventId).toArray())
    const memberIds = [...new Set(assignments.map((assignment) => assignment.memberId))]
    const names = await readNames(db, memberIds)
    const elsewhere = (await readDuties(db, memberIds)).filter((duty) => duty.eventId !== eventId)

    const shiftLine = (shift: Shift): ShiftLine => ({
      shift,
      coverage: coverageOf(shift, assignments),
      people: assignments
        .filter((assignment) => assignment.shiftId === shift.id)
        .map((assignment) => {
          const duty = holdsDuty(assignment) ? dutyOf(shift, event) : null
          const mine = elsewhere.filter((other) => other.memberId === assignment.memberId)
          return {
            assignment,
            name: names.get(assignment.memberId) ?? null,
            clashes: duty === null ? [] : mine.filter((other) => overlap(other, duty)),
          }
        }),
    })
    const lines = roles.map((role) => ({
      role,
      shifts: shifts.filter((shift) => shift.roleId === role.id).map(shiftLine),
    }))
    const shown = lines.flatMap((line) => line.shifts)
    const people = shown.flatMap((line) => line.people)
    return {
      event,
      roles: lines,
      coverage: totalCoverage(shown.map((line) => line.coverage)),
      people: new Set(people.filter((line) => holdsDuty(line.assignment)).map((line) => line.assignment.memberId)).size,
      clashes: people.filter((line) => line.clashes.length > 0).length,
    }
  })
}

/** All duties of these people at any event that takes place; declined ones and cancelled or undated events left out. */
export async function readDuties(db: Workspace, memberIds: readonly MemberId[]): Promise<NamedDuty[]> {
  const assignments = alive(
    await db.assignments
      .where('memberId')
      .anyOf([...memberIds])
      .toArray(),
  ).filter(holdsDuty)
  const shifts = await db.shifts.bulkGet(assignments.map((assignment) => assignment.shiftId))
  const roles = await db.staffRoles.bulkGet(shifts.map((shift) => shift?.roleId ?? 'rol_'))
  const events = await db.eventPlans.bulkGet(assignments.map((assignment) => assignment.eventId))
  return assignments.flatMap((assignment, index) => {
    const [shift, role, event] = [shifts[index], roles[index], events[index]]
    if (shift?.deleted !== 0 || event?.deleted !== 0 || event.status === 'cancelled') return []
    const duty = dutyOf(shift, event)
    if (duty === null) return []
    const { id: assignmentId, memberId, eventId } = assignment
    return [{ ...duty, assignmentId, memberId, eventId, event, roleName: role?.name ?? '' }]
  })
}

function alive<Row extends { readonly deleted: 0 | 1 }>(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.deleted === 0)
}
