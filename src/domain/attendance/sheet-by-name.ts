import { madeId } from '../common/made-id'
import type { Attendance } from './attendance'
import { inListOrder } from './list-order'
import { signInLines, type SignInLine } from './sign-in-numbers'
import { SIGNS, signsOf } from './ticket-code'

/** What the head of a sheet by name says about it: after which change of the data it was made, and who stood on it. */
export interface SheetCode {
  readonly seq: number
  /** Made from everybody on the sheet in their order; tells another sheet, other data, and a slip of the hand. */
  readonly check: string
}

const CHECK_LENGTH = 4

/**
 * The people of a sign-in sheet by pinyin, numbered 1, 2, 3 down the page, so that neighbours can be ticked and typed as a
 * range. These numbers are the sheet's own: the next sheet, with one person more, has others. That is why it has a code.
 */
export function sheetByName(
  attendances: readonly Attendance[],
  nameOf: (attendance: Attendance) => string,
): SignInLine[] {
  const lines = inListOrder(signInLines(attendances), 'pinyin', nameOf)
  return lines.map(({ attendance }, index) => ({ number: index + 1, attendance }))
}

/** The code of a sheet as it is printed and typed: `412-K7HX`. */
export function sheetCode(seq: number, lines: readonly SignInLine[]): string {
  return `${seq}-${sheetCheck(lines)}`
}

/** Reads a code as people type it: small letters, full-width signs, with a space or nothing for the hyphen. Null when it is none. */
export function readSheetCode(typed: string): SheetCode | null {
  const plain = typed.normalize('NFKC').trim().toUpperCase()
  const parts = new RegExp(`^(\\d{1,12})[\\s–—-]*([${SIGNS}]{${CHECK_LENGTH}})$`).exec(plain)
  return parts ? { seq: Number(parts[1]), check: parts[2] ?? '' } : null
}

/** Whether these are the people of the sheet with this code, in its order. */
export function isSheetOf({ check }: SheetCode, lines: readonly SignInLine[]): boolean {
  return lines.length > 0 && sheetCheck(lines) === check
}

function sheetCheck(lines: readonly SignInLine[]): string {
  const id = madeId('sheet', ...lines.map(({ attendance }) => attendance.id))
  return signsOf(id.slice(-CHECK_LENGTH))
}
