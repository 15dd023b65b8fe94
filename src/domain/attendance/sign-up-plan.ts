import type { MemberId } from '../common/id'
import type { Fields } from '../common/row'
import type { Member } from '../member/member'
import type { Attendance, CheckIn } from './attendance'
import type { SignUpEntry } from './sign-up-entry'

/** Everything a sign-up list is merged with: live rows only, except check-ins, which are facts. */
export interface MergeGround {
  readonly members: readonly Member[]
  /** The event's attendances. */
  readonly attendances: readonly Attendance[]
  /** The event's check-ins. */
  readonly checkIns: readonly CheckIn[]
  /** Attendances whose import came from the same platform as this list: the ones that can be gone from it. */
  readonly listedBefore: ReadonlySet<Attendance['id']>
}

/** What the person decides about a doubtful match. */
export type DoubtChoice = 'same' | 'separate' | 'skip'

/** Choices by the row that raised the doubt. */
export type DoubtChoices = ReadonlyMap<number, DoubtChoice>

/** Why two might be one. */
export type DoubtKind = 'samePhone' | 'sameEmail' | 'sameName' | 'ticketOtherName'

/** Somebody already known, or another row of the same list. */
export type DoubtOther =
  { readonly kind: 'member'; readonly member: Member } | { readonly kind: 'row'; readonly entry: SignUpEntry }

/** A row that might be somebody already known, with what happens unless the person says otherwise. */
export interface Doubt {
  readonly row: number
  readonly entry: SignUpEntry
  readonly kind: DoubtKind
  readonly other: DoubtOther
  readonly suggested: 'same' | 'separate'
  readonly choice: DoubtChoice
}

/** One field that the list says differently; of an answer also the question. */
export type FieldChange =
  | {
      readonly field: Exclude<SignUpChangeField, 'answers'>
      readonly before: string | number | null
      readonly after: string | number | null
    }
  | { readonly field: 'answers'; readonly question: string; readonly before: string; readonly after: string }
type SignUpChangeField =
  | 'status'
  | 'plusOnes'
  | 'ticketId'
  | 'ticketType'
  | 'registeredAt'
  | 'source'
  | 'table'
  | 'note'
  | 'answers'
  | 'checkIn'
  | 'phones'
  | 'emails'
  | 'wechat'
  | 'organisation'
  | 'tags'
  | 'otherNames'

/** A check-in that the list knows of; its moment is null where the list names none. */
interface ListedCheckIn {
  readonly at: number | null
}

/** What the list says about one person, put together from all of that person's rows, and what it changes. */
export interface PersonPlan {
  /** The rows of the list, first to last. */
  readonly rows: readonly number[]
  readonly entry: SignUpEntry
  /** The member it is; null where a new one is added. */
  readonly memberId: MemberId | null
  /** The attendance that is there already; null where one is added. */
  readonly attendanceId: Attendance['id'] | null
  readonly outcome: 'added' | 'changed' | 'unchanged'
  readonly changes: readonly FieldChange[]
  readonly memberFields: Fields<Member>
  readonly attendanceFields: Fields<Attendance>
  readonly checkIn: ListedCheckIn | null
}

/** What importing a list will do, before anything is written. Every entry is in exactly one person's rows, or skipped. */
export interface SignUpPlan {
  readonly people: readonly PersonPlan[]
  readonly doubts: readonly Doubt[]
  /** Rows left out by choice. */
  readonly skippedRows: readonly number[]
  /** On the event's list from an earlier import, and not in this one. They stay. */
  readonly gone: readonly Attendance[]
  readonly totals: PlanTotals
}

/** Rows: added + changed + unchanged + merged + skipped = entries. `gone` and `listed` count people. */
export interface PlanTotals {
  readonly entries: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** Further rows of a person who is counted already. */
  readonly merged: number
  readonly skipped: number
  readonly gone: number
  /** Everybody on the event's list afterwards who has not cancelled or declined. */
  readonly listed: number
}
