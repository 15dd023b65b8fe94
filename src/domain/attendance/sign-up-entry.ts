import type { Instant } from '../common/time'
import type { AttendanceStatus, FormAnswer } from './attendance'

/** One row of a sign-up list, read and cleaned. What the row does not say is empty or null, and overwrites nothing. */
export interface SignUpEntry {
  /** The row's number in the sheet, as the person sees it there. */
  readonly row: number
  readonly name: string
  readonly phones: readonly string[]
  readonly emails: readonly string[]
  readonly wechat: string
  readonly organisation: string
  /** Null when the list says nothing about it. */
  readonly status: AttendanceStatus | null
  /** The platform's own id of this ticket or guest. */
  readonly ticketId: string
  /** The purchase that the ticket belongs to; several tickets can share it. */
  readonly orderId: string
  readonly ticketType: string
  readonly registeredAt: Instant | null
  /** Whether the list says that the person came; the moment, where it names one. */
  readonly checkedIn: boolean
  readonly checkedInAt: Instant | null
  /** People brought along, not counting this one. Null when the list says nothing. */
  readonly plusOnes: number | null
  readonly source: string
  readonly table: string
  readonly note: string
  readonly tags: readonly string[]
  readonly answers: readonly FormAnswer[]
  /** A place on the platform's waiting list, from 1; null when not on it or not numbered. */
  readonly waitlistPlace: number | null
}

/** An address with stars in it (`z***@example.com`) is shared by many people and says nothing about who they are. */
export function isStarredOut(email: string): boolean {
  return email.includes('*')
}
