import { inListOrder, readingLetter } from '@/domain/attendance/list-order'
import { sheetByName, sheetCode } from '@/domain/attendance/sheet-by-name'
import { signInLines } from '@/domain/attendance/sign-in-numbers'
import type { AttendanceId } from '@/domain/common/id'
import type { EventBundle } from '@/domain/event-plan/event-bundle'
import { phoneTail } from '@/domain/member/phone'
import type { Words } from '@/words/create-words'
import { namesOf } from './print-parts'

export const SHEET_ORDERS = ['list', 'pinyin'] as const
export type SheetOrder = (typeof SHEET_ORDERS)[number]

/** What stands in one row of a sign-in sheet. */
export interface SignInRow {
  readonly id: AttendanceId
  readonly number: number
  readonly name: string
  /** The letter that begins with this row; empty where it goes on, and where the sheet is not by name. */
  readonly letter: string
  readonly tail: string
  readonly table: string
  readonly plusOnes: number
}

/** Everything on a sign-in sheet that is worked out from the list. */
export interface SignInContent {
  /** Null for a sheet in list order, whose numbers are the list's and need none. */
  readonly code: string | null
  readonly rows: readonly SignInRow[]
}

interface SignInAsk {
  readonly bundle: EventBundle
  readonly t: Words
  readonly order: SheetOrder
  /** The number of the newest change in what is printed; a sheet by name carries it in its code. */
  readonly seq: number
}

/** The rows of a sheet and its code. Plain data, so that a worker can make it of ten thousand people. */
export function signInContent({ bundle, t, order, seq }: SignInAsk): SignInContent {
  const { attendances, members } = bundle
  const nameOf = namesOf({ bundle, t })
  const known = new Map(members.map((member) => [member.id, member]))
  const isByName = order === 'pinyin'
  const lines = isByName
    ? sheetByName(attendances, ({ memberId }) => known.get(memberId)?.name ?? '')
    : inListOrder(signInLines(attendances), 'list', () => '')
  let letter = ''
  const rows = lines.map(({ number, attendance }) => {
    const { id, memberId, table, plusOnes } = attendance
    const name = nameOf(memberId)
    const own = isByName ? readingLetter(name) : ''
    const begins = own === letter ? '' : own
    letter = own
    return { id, number, name, letter: begins, tail: phoneTail(known.get(memberId)?.phones[0] ?? ''), table, plusOnes }
  })
  return { code: isByName ? sheetCode(seq, lines) : null, rows }
}
