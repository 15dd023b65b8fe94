import type { AddPersonRefusal } from '@/actions/attendance/add-person-to-list'
import type { ChangeAttendanceRefusal } from '@/actions/attendance/change-attendance'
import type { CallRefusal } from '@/actions/attendance/call-from-waitlist'
import type { ChangeSeveralRefusal } from '@/actions/attendance/change-attendances'
import type { MoveOnWaitlistRefusal } from '@/actions/attendance/move-on-waitlist'
import type { PromoteRefusal } from '@/actions/attendance/promote-from-waitlist'
import type { RemoveFromListRefusal } from '@/actions/attendance/remove-from-list'
import type { CheckInRefusal } from '@/actions/door/check-in'
import type { CheckOutRefusal } from '@/actions/door/check-out'
import type { UndoCheckInRefusal } from '@/actions/door/undo-check-in'
import { assertNever } from '@/domain/common/assert-never'
import type { Zone } from '@/domain/common/time'
import type { Words } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import type { Language } from '@/words/language'

/** Everything that the list may refuse, apart from letting somebody in. */
export type ListRefusal =
  | AddPersonRefusal
  | ChangeAttendanceRefusal
  | ChangeSeveralRefusal
  | CallRefusal
  | MoveOnWaitlistRefusal
  | PromoteRefusal
  | RemoveFromListRefusal
  | CheckOutRefusal
  | UndoCheckInRefusal

/** A refusal of the list in words. */
export function listRefusalInWords(t: Words, reason: ListRefusal): string {
  return t(`attendance.refusal.${reason}`)
}

/** Why somebody was not let in, in words. */
export function checkInRefusalInWords(t: Words, reason: CheckInRefusal, language: Language, zone: Zone): string {
  switch (reason.kind) {
    case 'gone':
      return t('attendance.refusal.gone')
    case 'alreadyInside':
      return t('attendance.refusal.alreadyInside', {
        time: formatInstant(reason.at, language, zone),
        by: reason.doneBy === '' ? t('door.unknownPerson') : reason.doneBy,
      })
    case 'notPromised':
      return t('attendance.refusal.notPromised', { status: t(`common.attendanceStatus.${reason.status}`) })
    default:
      return assertNever(reason)
  }
}
