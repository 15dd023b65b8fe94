import type { SignUpEntry } from '@/domain/attendance/sign-up-entry'
import type { LocalDay, Zone } from '@/domain/common/time'
import type { Delimiter, Encoding, TableKind } from '../table/table-file'

/** What a column of a sign-up list can mean. */
export const SIGN_UP_FIELDS = [
  'name',
  'firstName',
  'lastName',
  'phone',
  'email',
  'contact',
  'wechat',
  'organisation',
  'status',
  'waitlisted',
  'waitlistPlace',
  'registeredAt',
  'registeredTime',
  'checkIn',
  'ticketId',
  'orderId',
  'ticketType',
  'plusOnes',
  'headcount',
  'source',
  'table',
  'tags',
  'note',
  'answer',
] as const
export type SignUpField = (typeof SIGN_UP_FIELDS)[number]

/** Fields that several columns may feed; every other field has one column at most. */
export const SHARED_FIELDS: ReadonlySet<SignUpField> = new Set([
  'phone',
  'email',
  'contact',
  'status',
  'checkIn',
  'tags',
  'note',
  'answer',
])

/** Fields that make up a name. */
export const NAME_FIELDS: ReadonlySet<SignUpField> = new Set(['name', 'firstName', 'lastName'])

/** Where lists come from, as far as their headers tell. */
export type Platform =
  | 'luma'
  | 'eventbrite'
  | 'bevy'
  | 'meetup'
  | 'pretix'
  | 'hiEvents'
  | 'indico'
  | 'zoom'
  | 'bridgeTroll'
  | 'googleForms'
  | 'wenjuanxing'
  | 'jinshuju'
  | 'tencentDocs'
  | 'generic'

/** How a column came to its field. */
export type Confidence = 'named' | 'shape' | 'chosen' | 'none'

/** Which of the two comes first in `3/4/2026`. */
export type DateOrder = 'monthFirst' | 'dayFirst'

export interface SignUpColumn {
  readonly index: number
  readonly header: string
  /** Null where the column is left out. */
  readonly field: SignUpField | null
  readonly confidence: Confidence
  /** For columns of moments: how they are read, and whether the values themselves decide that. */
  readonly dateOrder: DateOrder | null
  readonly dateOrderSure: boolean
}

export type ProblemKind =
  | 'noName'
  | 'nothingInRow'
  | 'blankRow'
  | 'testData'
  | 'repeatedHeader'
  | 'totalRow'
  | 'lossyPhone'
  | 'badPhone'
  | 'badEmail'
  | 'cleanedPhone'
  | 'numberBeforeName'
  | 'badMoment'
  | 'dateOrder'
  | 'unknownStatus'
  | 'readPlusOnes'
  | 'readStatus'
  | 'badNumber'
  | 'noNameColumn'
  | 'quotesIgnored'

/** `decide`: the person should look; `fixed`: read in spite of its form; `skipped`: the row was left out. */
export type Severity = 'decide' | 'fixed' | 'skipped'

/** Something worth saying about the list. Row and column are null where it is about all of them. */
export interface SignUpProblem {
  readonly row: number | null
  readonly column: number | null
  readonly severity: Severity
  readonly kind: ProblemKind
  /** The cell as it stands in the file. */
  readonly raw: string
  /** What it was read as, where that says something. */
  readonly readAs: string
}

/** A sign-up list, read. Every row below the header is an entry, rejected or blank. */
export interface SignUpList {
  readonly platform: Platform
  /** The number of the (first) header row as the person sees it; null when the list has none. */
  readonly headerRow: number | null
  readonly columns: readonly SignUpColumn[]
  readonly entries: readonly SignUpEntry[]
  readonly problems: readonly SignUpProblem[]
  readonly counts: {
    readonly rows: number
    readonly entries: number
    readonly rejected: number
    readonly blank: number
  }
}

/** A list together with how its file was read. */
export interface SignUpFile extends SignUpList {
  readonly kind: TableKind
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  readonly sheet: string
  readonly sheetNames: readonly string[]
}

/** What is needed to read moments, and what the person chose over what was found. */
export interface SignUpListOptions {
  /** The zone of clock readings that name none: the event's. */
  readonly zone: Zone
  /** The day that dates without a year lie nearest to: the event's day, or today. */
  readonly near: LocalDay
  /** The number of the header row; null for a list without one; left out to find it. */
  readonly headerRow?: number | null
  /** The field of every column; left out to guess. */
  readonly fields?: readonly (SignUpField | null)[]
  readonly dateOrders?: Readonly<Record<number, DateOrder>>
  /** Orders chosen for an earlier list with these headings: they stand unless this list proves another one. */
  readonly earlierOrders?: Readonly<Record<number, DateOrder>>
  /** Rows to take although they look like test data. */
  readonly keepRows?: readonly number[]
  /** Phones typed in by hand for rows whose own could not be read. */
  readonly phones?: Readonly<Record<number, string>>
}
