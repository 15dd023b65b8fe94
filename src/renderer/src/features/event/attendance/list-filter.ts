import { ATTENDANCE_STATUSES, type AttendanceStatus } from '@/domain/attendance/attendance'
import { isExpected, substitutedOf } from '@/domain/attendance/counters'
import { hasCome, type DoorState } from '@/domain/attendance/door-state'
import type { ListedPerson } from '@/storage/reads/attendance'

/** The ways in which the list can be narrowed down. */
export type ListFilter = 'all' | AttendanceStatus | 'notYet' | 'came' | 'noShow' | 'walkIn'

/** A filter and how many people it leaves. */
export interface FilterCount {
  readonly filter: ListFilter
  readonly people: readonly ListedPerson[]
}

/** Every filter that leaves somebody, `all` first. */
export function filterCounts(people: readonly ListedPerson[], state: DoorState): FilterCount[] {
  const substituted = substitutedOf(people.map((person) => person.attendance))
  const fits: readonly [ListFilter, (person: ListedPerson) => boolean][] = [
    ...ATTENDANCE_STATUSES.map((status): [ListFilter, (person: ListedPerson) => boolean] => [
      status,
      (person) => person.attendance.status === status,
    ]),
    ['came', (person) => hasCome(state.get(person.attendance.id))],
    [
      'notYet',
      ({ attendance }) =>
        isExpected(attendance) &&
        !attendance.walkIn &&
        !attendance.noShow &&
        !substituted.has(attendance.id) &&
        !hasCome(state.get(attendance.id)),
    ],
    ['noShow', (person) => person.attendance.noShow],
    ['walkIn', (person) => person.attendance.walkIn],
  ]
  return [
    { filter: 'all', people },
    ...fits
      .map(([filter, test]) => ({ filter, people: people.filter(test) }))
      .filter((count) => count.people.length > 0),
  ]
}
