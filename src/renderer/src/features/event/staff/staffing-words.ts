import type { AddRoleRefusal } from '@/actions/staffing/add-role'
import type { ClashFound } from '@/actions/staffing/assign-person'
import { formatDay, formatInstant } from '@/words/format'
import type { Words } from '@/words/create-words'
import type { Language } from '@/words/language'
import type { NamedDuty } from '@/storage/reads/staffing'

export type StaffingRefusal = AddRoleRefusal | 'alreadyThere' | 'onlyShift'

/** A refusal in words. */
export function staffingRefusal(t: Words, refusal: StaffingRefusal): string {
  switch (refusal) {
    case 'gone':
      return t('staffing.refusal.gone')
    case 'nameMissing':
      return t('staffing.refusal.nameMissing')
    case 'badNumber':
      return t('staffing.refusal.badNumber')
    case 'endsBeforeCall':
      return t('staffing.refusal.endsBeforeCall')
    case 'alreadyThere':
      return t('staffing.refusal.alreadyThere')
    case 'onlyShift':
      return t('staffing.refusal.onlyShift')
  }
}

/** Where a person is needed at the same time, as a question. */
export function clashQuestion(t: Words, language: Language, clash: ClashFound): string {
  return t('staffing.clashAsk', {
    name: clash.personName,
    event: clash.eventTitle,
    role: clash.roleName,
    ...when(language, clash.eventDay, clash),
  })
}

/** Where a person is needed at the same time, as a mark beside the name. */
export function clashLine(t: Words, language: Language, name: string, duty: NamedDuty): string {
  const { event, roleName } = duty
  return t('staffing.clashLine', {
    name,
    event: event.title,
    role: roleName,
    ...when(language, event.day, { from: duty.from, to: duty.to, zone: event.zone }),
  })
}

function when(
  language: Language,
  day: ClashFound['eventDay'],
  { from, to, zone }: Pick<ClashFound, 'from' | 'to' | 'zone'>,
) {
  return {
    day: day === null ? '' : formatDay(day, language, 'short'),
    from: formatInstant(from, language, zone),
    to: formatInstant(to, language, zone),
  }
}
