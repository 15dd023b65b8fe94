import type { Attendance } from './attendance'
import { isExpected, substitutedOf } from './counters'
import { hasCome, type DoorState } from './door-state'
import { numberedLines, type SignInLine } from './sign-in-numbers'

/** What marking numbers of a sign-in sheet would do. */
export interface PaperMarks {
  /** Who will be noted as having come. */
  readonly toMark: readonly SignInLine[]
  /** Who is noted as having come already; nothing happens to them. */
  readonly already: readonly SignInLine[]
  /** Who stood on the sheet but has no promised place now: somebody has to look at them. */
  readonly noPlace: readonly SignInLine[]
  /** Numbers that no sheet of this list has. */
  readonly missing: readonly number[]
}

/**
 * Compares the numbers of a sheet with the list and with what the door has seen. Writes nothing. `sheet` holds the lines of a
 * sheet whose numbers are its own, as it was printed; the list's own numbers are meant without it.
 */
export function paperMarks(
  attendances: readonly Attendance[],
  state: DoorState,
  numbers: readonly number[],
  sheet: readonly SignInLine[] | null = null,
): PaperMarks {
  const now = new Map(attendances.map((attendance) => [attendance.id, attendance]))
  const lines = new Map((sheet ?? numberedLines(attendances)).map((line) => [line.number, line]))
  const substituted = substitutedOf(attendances)
  const toMark: SignInLine[] = []
  const already: SignInLine[] = []
  const noPlace: SignInLine[] = []
  const missing: number[] = []
  for (const number of numbers) {
    const printed = lines.get(number)
    // How somebody stands now counts, not how they stood when the sheet was printed.
    const attendance = printed && now.get(printed.attendance.id)
    const line = attendance && { number, attendance }
    if (!printed) missing.push(number)
    else if (!line) noPlace.push(printed)
    else if (hasCome(state.get(line.attendance.id))) already.push(line)
    else if (isExpected(line.attendance) && !substituted.has(line.attendance.id)) toMark.push(line)
    else noPlace.push(line)
  }
  return { toMark, already, noPlace, missing }
}
