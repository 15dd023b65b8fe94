import type { AttendanceId, CheckInId, EventPlanId, MemberId, SignUpImportId } from '../common/id'
import type { Position } from '../common/order'
import type { Row } from '../common/row'
import type { Instant } from '../common/time'

export const ATTENDANCE_STATUSES = [
  'invited',
  'registered',
  'pending',
  'waitlisted',
  'confirmed',
  'cancelled',
  'declined',
] as const
export type AttendanceStatus = (typeof ATTENDANCE_STATUSES)[number]

/** An answer given on the registration form. */
export interface FormAnswer {
  readonly question: string
  readonly answer: string
}

/**
 * One person at one event. Its id is made from the two (`attendanceIdOf`), so that the same person cannot be put on
 * the list twice, not even by two machines. Whether the person is inside is computed from check-ins.
 */
export interface Attendance extends Row<'att'> {
  readonly eventId: EventPlanId
  readonly memberId: MemberId
  readonly status: AttendanceStatus
  /** Place on the waiting list; empty when not on it. */
  readonly waitlistPos: Position | ''
  /** When somebody on the waiting list was asked to come after all; null before. The answer is the status. */
  readonly calledAt: Instant | null
  readonly plusOnes: number
  /** The platform or channel the registration came through. */
  readonly source: string
  /** The platform's own id of this ticket; empty when there is none. */
  readonly ticketCode: string
  readonly ticketType: string
  readonly registeredAt: Instant | null
  readonly answers: readonly FormAnswer[]
  readonly walkIn: boolean
  /** Whose place this person took, or null. */
  readonly substituteFor: AttendanceId | null
  /** Set when the event is finished and the person never came. */
  readonly noShow: boolean
  readonly table: string
  /** Whom the person belongs together with, e.g. a family or a company; empty for nobody. */
  readonly party: string
  /** What the door should know, e.g. an allergy. */
  readonly note: string
  readonly importId: SignUpImportId | null
}

export const CHECK_IN_METHODS = [
  'name',
  'character',
  'pinyin',
  'phone',
  'ticket',
  'list',
  'paper',
  'import',
  'walkIn',
] as const
export type CheckInMethod = (typeof CHECK_IN_METHODS)[number]

/** Something that happened at the door. A fact: added, never edited; taking a check-in back is another fact. */
export interface CheckIn extends Row<'chk'> {
  readonly eventId: EventPlanId
  readonly attendanceId: AttendanceId
  readonly kind: 'in' | 'out' | 'undo'
  /** The check-in that an `undo` takes back; null otherwise. */
  readonly undoes: CheckInId | null
  readonly at: Instant
  readonly door: string
  /** Who stood at the door. */
  readonly doneBy: string
  readonly method: CheckInMethod
  /** Makes two scans at one millisecond on two laptops different. */
  readonly nonce: string
}

/** A sign-up list that was brought in. */
export interface SignUpImport extends Row<'imp'> {
  readonly eventId: EventPlanId
  readonly fileName: string
  readonly platform: string
  readonly at: Instant
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly rejected: number
}

/** The column map a person settled on for a set of headers, offered again next time. */
export interface ColumnMap extends Row<'map'> {
  /** The headers, joined; two lists with the same headers share the map. */
  readonly headers: string
  /** The field of each column, in order, with the order of its dates where it was chosen; null where the column is left out. */
  readonly fields: readonly (string | null)[]
}
