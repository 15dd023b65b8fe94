import { ATTENDANCE_STATUSES } from '@/domain/attendance/attendance'
import type { FieldChange } from '@/domain/attendance/sign-up-plan'
import type { Zone } from '@/domain/common/time'
import type { Words } from '@/words/create-words'
import { formatInstant } from '@/words/format'
import type { Language } from '@/words/language'

/** A change of one field, ready to show. */
export interface ChangeWords {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** Puts a change into words: statuses by their names, moments on the event's clock. */
export function changeInWords(t: Words, change: FieldChange, language: Language, zone: Zone): ChangeWords {
  const say = (value: string | number | null): string => {
    if (change.field === 'checkIn') return value === null ? t('signUps.confirm.checkInUnknown') : moment(Number(value))
    if (value === null || value === '') return t('signUps.confirm.empty')
    if (change.field === 'registeredAt') return moment(Number(value))
    const status = ATTENDANCE_STATUSES.find((known) => known === value)
    if (change.field === 'status' && status !== undefined) return t(`common.attendanceStatus.${status}`)
    return String(value)
  }
  const moment = (at: number): string => formatInstant(at, language, zone, true)
  return {
    field: change.field === 'answers' ? change.question : t(`signUps.confirm.changes.${change.field}`),
    before: change.field === 'checkIn' ? t('signUps.confirm.empty') : say(change.before),
    after: say(change.after),
  }
}
