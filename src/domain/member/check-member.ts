import type { Fields } from '../common/row'
import type { Member } from './member'
import { phoneDigits } from './phone'

/** What is wrong with what was typed about a member. */
export type MemberProblem =
  | { readonly kind: 'nameMissing' }
  | { readonly kind: 'badPhone'; readonly phone: string }
  | { readonly kind: 'badEmail'; readonly email: string }
  | { readonly kind: 'badBirthday' }
  | { readonly kind: 'reasonMissing' }

/** The first thing wrong with the fields of a member; null when they can be kept. Fields that are not there are not looked at. */
export function problemWith(fields: Fields<Member>): MemberProblem | null {
  if (fields.name !== undefined && fields.name.trim() === '') return { kind: 'nameMissing' }
  const phone = fields.phones?.find((text) => phoneDigits(text).length < 5)
  if (phone !== undefined) return { kind: 'badPhone', phone }
  const email = fields.emails?.find((text) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text))
  if (email !== undefined) return { kind: 'badEmail', email }
  if (fields.birthday !== undefined && fields.birthday !== '' && !isBirthday(fields.birthday))
    return { kind: 'badBirthday' }
  if (fields.doNotInvite === true && (fields.doNotInviteReason ?? '').trim() === '') return { kind: 'reasonMissing' }
  return null
}

/** The fields as they are kept: ends trimmed, nothing twice, mainland phones as bare digits so that they can be looked up. */
export function tidyMember(fields: Fields<Member>): Fields<Member> {
  return {
    ...fields,
    ...(fields.name === undefined ? {} : { name: fields.name.trim() }),
    ...(fields.otherNames === undefined ? {} : { otherNames: distinct(fields.otherNames) }),
    ...(fields.phones === undefined ? {} : { phones: distinct(fields.phones.map(phoneAsKept)) }),
    ...(fields.emails === undefined ? {} : { emails: distinct(fields.emails) }),
    ...(fields.tags === undefined ? {} : { tags: distinct(fields.tags) }),
  }
}

/** A phone number as it is kept: its digits, with the plus of a foreign country code. */
export function phoneAsKept(phone: string): string {
  const digits = phoneDigits(phone)
  const foreign = phone.normalize('NFKC').trim().startsWith('+') && !/^1\d{10}$/.test(digits)
  return foreign ? `+${digits}` : digits
}

/** Whether the text is a day of the year, `MM-DD`; 29 February counts. */
export function isBirthday(text: string): boolean {
  const match = /^(\d{2})-(\d{2})$/.exec(text)
  if (!match) return false
  const [month, day] = [Number(match[1]), Number(match[2])]
  return month >= 1 && month <= 12 && day >= 1 && day <= (DAYS[month - 1] ?? 0)
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter(Boolean))]
}
