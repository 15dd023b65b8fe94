import type { Attendance } from '../attendance/attendance'
import { inListOrder } from '../attendance/list-order'
import { numberedLines, signInLines, type SignInLine } from '../attendance/sign-in-numbers'
import type { LabelChoices } from './label-choices'

/**
 * Who gets a label, in the chosen order. “Expected” are those of the sign-in sheet; a person picked out by hand gets one
 * however they stand, because a badge may be wanted for a guest who is only on the waiting list.
 */
export function labelledPeople(
  attendances: readonly Attendance[],
  { who, chosen, order }: Pick<LabelChoices, 'who' | 'chosen' | 'order'>,
  nameOf: (attendance: Attendance) => string,
): SignInLine[] {
  return inListOrder(linesOf(attendances, who, new Set<string>(chosen)), order, nameOf)
}

function linesOf(
  attendances: readonly Attendance[],
  who: LabelChoices['who'],
  chosen: ReadonlySet<string>,
): SignInLine[] {
  if (who === 'expected') return signInLines(attendances)
  const lines = numberedLines(attendances)
  return lines.filter(({ attendance }) => (who === 'walkIns' ? attendance.walkIn : chosen.has(attendance.id)))
}
