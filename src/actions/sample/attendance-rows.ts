import { attendanceIdOf } from '@/domain/attendance/attendance-id'
import { newAttendance } from '@/domain/attendance/new-attendance'
import type { Attendance, AttendanceStatus, CheckIn, CheckInMethod } from '@/domain/attendance/attendance'
import type { Draft } from '@/domain/common/row'
import { addDays } from '@/domain/common/time'
import { personName } from './community-rows'
import type { AttendanceData, EventData } from './sample-data'
import {
  instantOfEvent,
  isPast,
  personId,
  positions,
  sampleId,
  type SampleFrame,
  type SampleRows,
} from './sample-frame'

/** An arrival: who, and how many minutes from the opening. */
export interface Arrival {
  readonly person: number
  readonly minute: number
}

const METHODS: readonly CheckInMethod[] = ['name', 'phone', 'pinyin', 'name', 'ticket', 'character', 'phone', 'list']

/** Everybody on the list of an event, and what the door saw. */
export function attendanceRows(frame: SampleFrame, event: EventData, list: AttendanceData): SampleRows {
  const eventId = sampleId('evt', event.key)
  const plusOnes = new Set(people(list.plusOnes))
  const waiting = people(list.waitlisted)
  const waitlistPos = positions(waiting.length)
  const row = (person: number, status: AttendanceStatus, more: Partial<Draft<Attendance>> = {}) => ({
    id: attendanceIdOf(eventId, personId(person)),
    ...newAttendance(eventId, personId(person), {
      status,
      plusOnes: plusOnes.has(person) ? 1 : 0,
      source: sourceOf(frame, person),
      registeredAt: registeredAt(frame, event, person),
      note: frame.text(frame.data.people.details[person]?.note),
      ...more,
    }),
  })
  const came = arrivals(list.came)
  const walkIns = arrivals(list.walkIns)
  return {
    attendances: [
      ...came.map(({ person }) => row(person, 'confirmed')),
      ...walkIns.map(({ person }) => row(person, 'confirmed', { walkIn: true, registeredAt: null, source: '' })),
      ...people(list.noShow).map((person) =>
        row(person, person % 3 === 0 ? 'registered' : 'confirmed', { noShow: true }),
      ),
      ...people(list.confirmed).map((person) => row(person, 'confirmed')),
      ...people(list.registered).map((person) => row(person, 'registered')),
      ...people(list.pending).map((person) => row(person, 'pending')),
      ...people(list.cancelled).map((person) => row(person, 'cancelled')),
      ...waiting.map((person, at) => row(person, 'waitlisted', { waitlistPos: waitlistPos[at] ?? '' })),
    ],
    checkIns: [
      ...came.map((arrival) => checkInRow(frame, event, arrival, methodOf(arrival.person))),
      ...walkIns.map((arrival) => checkInRow(frame, event, arrival, 'walkIn')),
    ],
  }
}

/** `12:-19 45:3` as arrivals. */
export function arrivals(text: string): Arrival[] {
  return text === ''
    ? []
    : text.split(' ').map((entry) => {
        const [person, minute] = entry.split(':').map(Number)
        return { person: person ?? 0, minute: minute ?? 0 }
      })
}

/** `12 45` as numbers of people. */
export function people(text: string): number[] {
  return text === '' ? [] : text.split(' ').map(Number)
}

function checkInRow(
  frame: SampleFrame,
  event: EventData,
  { person, minute }: Arrival,
  method: CheckInMethod,
): Draft<CheckIn> & { readonly id: CheckIn['id'] } {
  const eventId = sampleId('evt', event.key)
  const { community } = frame.data
  return {
    id: sampleId('chk', event.key, person),
    eventId,
    attendanceId: attendanceIdOf(eventId, personId(person)),
    kind: 'in',
    undoes: null,
    at: instantOfEvent(frame, event.key, minute) + ((person * 17) % 60) * 1000,
    door: frame.text(community.doors.main),
    doneBy: personName(frame, community.desk),
    method,
    nonce: String(person),
  }
}

function methodOf(person: number): CheckInMethod {
  return METHODS[(person * 5) % METHODS.length] ?? 'name'
}

function sourceOf({ data, text }: SampleFrame, person: number): string {
  const { sources } = data.community
  return text(sources[(person * 3) % sources.length])
}

/** Registrations come in over the two weeks before an event; those of an event ahead, over the two weeks before today. */
function registeredAt(frame: SampleFrame, event: EventData, person: number): number {
  const day = isPast(event) ? (frame.dayOf(event) ?? frame.today) : frame.today
  return frame.instant(addDays(day, -1 - ((person * 7) % 13)), 8 * 60 + ((person * 37) % 840))
}
