import type { AttendanceId } from '../common/id'
import type { Attendance } from './attendance'
import { isExpected } from './counters'
import { isInside, type Visit } from './door-state'

/** Whether the door may let a person in; the order is the order in which people are listed. */
export const STANDINGS = ['ready', 'waiting', 'inside', 'refused'] as const
export type Standing = (typeof STANDINGS)[number]

/** How a person stands at the door: inside already, with a promised place, on the waiting list, or without a place. */
export function standingOf(attendance: Attendance, visit: Visit | undefined): Standing {
  if (isInside(visit)) return 'inside'
  if (isExpected(attendance)) return 'ready'
  return attendance.status === 'waitlisted' ? 'waiting' : 'refused'
}

/** The place of everybody on the waiting list: 1 is next. */
export function waitlistPlaces(attendances: readonly Attendance[]): ReadonlyMap<AttendanceId, number> {
  const waiting = attendances.filter((attendance) => attendance.status === 'waitlisted')
  waiting.sort((a, b) =>
    a.waitlistPos < b.waitlistPos ? -1 : a.waitlistPos > b.waitlistPos ? 1 : a.id < b.id ? -1 : 1,
  )
  return new Map(waiting.map((attendance, at) => [attendance.id, at + 1]))
}
