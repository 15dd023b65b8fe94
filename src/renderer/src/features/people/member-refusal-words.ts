import type { MemberRefusal } from '@/actions/member/member-refusal'
import { assertNever } from '@/domain/common/assert-never'
import type { Words } from '@/words/create-words'

/** Why a member was not changed, in words. */
export function memberRefusalInWords(t: Words, reason: MemberRefusal): string {
  switch (reason.kind) {
    case 'nameMissing':
    case 'gone':
    case 'badBirthday':
    case 'reasonMissing':
      return t(`people.refusal.${reason.kind}`)
    case 'badPhone':
      return t('people.refusal.badPhone', { phone: reason.phone })
    case 'badEmail':
      return t('people.refusal.badEmail', { email: reason.email })
    default:
      return assertNever(reason)
  }
}
