import type { AttendanceId, EventPlanId, MemberId } from '../common/id'
import type { Position } from '../common/order'
import type { Stamp } from '../common/row'
import type { ClockMinute, Instant, LocalDay, Minutes, Zone } from '../common/time'
import type { EventType } from '../event-plan/event-plan'
import type { AttendanceStatus, CheckIn } from './attendance'
import type { DoorClockFacts } from './door-clock'
import type { DoorPast } from './door-difference'

/** What a second laptop has to know about the event to run its door. */
export interface DoorEvent {
  readonly id: EventPlanId
  readonly number: number | null
  readonly title: string
  readonly type: EventType
  readonly day: LocalDay | null
  readonly opensAt: ClockMinute
  readonly length: Minutes
  readonly zone: Zone
  readonly venueName: string
  readonly seats: number | null
  readonly legalMaximum: number | null
}

/** A person as a second laptop has to know them: enough to find and to let in, and nothing else. */
export interface DoorPerson {
  readonly attendanceId: AttendanceId
  readonly memberId: MemberId
  readonly name: string
  readonly otherNames: readonly string[]
  readonly wechat: string
  /** The last four digits; the whole number only of somebody who was put on the list at the door that wrote the file. */
  readonly phones: readonly string[]
  readonly doNotInvite: boolean
  readonly doorNote: string
  readonly status: AttendanceStatus
  readonly waitlistPos: Position | ''
  readonly plusOnes: number
  readonly ticketCode: string
  readonly ticketType: string
  readonly walkIn: boolean
  readonly substituteFor: AttendanceId | null
  readonly table: string
  readonly party: string
  readonly note: string
  readonly registeredAt: Instant | null
  /** When they came onto the list; the numbers of the sign-in sheet go by it. */
  readonly listedAt: Instant
  /** What was changed of them at the laptop that wrote the file. */
  readonly past: DoorPast
}

/** Something that happened at a door, without the stamp of the database it was written to. */
export type DoorFact = Omit<CheckIn, keyof Stamp | 'eventId'>

/** What one door knows, as it travels to another laptop and back. */
export interface DoorFile extends DoorClockFacts {
  readonly appVersion: string
  readonly deviceId: string
  /** What the door that wrote it is called, and who stood there. */
  readonly door: string
  readonly writtenBy: string
  readonly communityName: string
  readonly event: DoorEvent
  readonly people: readonly DoorPerson[]
  readonly facts: readonly DoorFact[]
}
