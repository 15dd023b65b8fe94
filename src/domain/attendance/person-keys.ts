import { phoneDigits } from '../member/phone'
import { simplifiedName } from '../member/simplified-name'
import { isStarredOut, type SignUpEntry } from './sign-up-entry'

/**
 * A name as it is compared: without blanks between Chinese characters, in lower case and simplified characters, accents and
 * full-width letters plain, without the pictures that people put beside it (小花🌸).
 */
export function nameKey(name: string): string {
  // Most names of most lists, with nothing to make plain.
  if (/^[\u4e00-\u9fff]+$/.test(name)) return simplifiedName(name)
  const plain = simplifiedName(
    name
      .normalize('NFKD')
      .replace(/[\p{M}\u200c\u200d\ufe0f]/gu, '')
      .normalize('NFC'),
  )
    .toLowerCase()
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .replace(/[\s.·•,'’_-]+/gu, ' ')
    .trim()
  const bare = PICTURES.test(plain) ? plain.replace(ALL_PICTURES, '').trim() : plain
  return bare || plain || name.trim()
}

const PICTURES = /\p{Extended_Pictographic}/u
const ALL_PICTURES =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\s]+$|^[\p{Extended_Pictographic}\p{Emoji_Modifier}\s]+/gu

/** A phone as it is compared: without the zeros in front, which spreadsheets drop; empty with too few digits to mean anything. */
export function phoneKey(phone: string): string {
  const digits = phoneDigits(phone)
  return digits.length >= 5 ? digits.replace(/^0+(?=\d{5})/, '') : ''
}

/** An e-mail address as it is compared; empty when it is starred out, because then many people share it. */
export function emailKey(email: string): string {
  return isStarredOut(email) ? '' : email.trim().toLowerCase()
}

/** What a person can be known by, ready to compare. */
export interface PersonKeys {
  readonly names: ReadonlySet<string>
  readonly phones: ReadonlySet<string>
  readonly emails: ReadonlySet<string>
}

/** The keys of somebody with these names, phones and addresses. */
export function personKeys(names: readonly string[], phones: readonly string[], emails: readonly string[]): PersonKeys {
  return { names: keys(names, nameKey), phones: keys(phones, phoneKey), emails: keys(emails, emailKey) }
}

/** The keys of one row of a list. */
export function entryKeys(entry: SignUpEntry): PersonKeys {
  return personKeys([entry.name], entry.phones, entry.emails)
}

/** Whether two have a name in common. */
export function sharesName(a: PersonKeys, b: PersonKeys): boolean {
  return meets(a.names, b.names)
}

/** A name without what people add to it: 张三（小张） and 张三先生 are written for 张三. */
function bareKey(name: string): string {
  const bare = name
    .replace(/\s*[(（【[].*$/u, '')
    .replace(/(?<=\p{Script=Han})\s*(先生|女士|小姐|老师|老師|同学|同學)$/u, '')
    .replace(/^(mr|ms|mrs|miss|dr|prof)\.?\s+/iu, '')
  return nameKey(bare === '' ? name : bare)
}

/** Whether two names are one apart from a title, what stands in brackets, or the order of their words (Li Wei, Wei Li). */
export function sharesBareName(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(a.map(bareKey).flatMap((key) => [key, inAnyOrder(key)]))
  return b.map(bareKey).some((key) => known.has(key) || known.has(inAnyOrder(key)))
}

function inAnyOrder(key: string): string {
  return key.split(' ').sort().join(' ')
}

/** Whether two have a phone or an address in common. */
export function sharesContact(a: PersonKeys, b: PersonKeys): boolean {
  return meets(a.phones, b.phones) || meets(a.emails, b.emails)
}

/** Whether what is known of the two speaks against one person: both have phones, or both have addresses, and none is shared. */
export function contradicts(a: PersonKeys, b: PersonKeys): boolean {
  if (sharesContact(a, b)) return false
  return (a.phones.size > 0 && b.phones.size > 0) || (a.emails.size > 0 && b.emails.size > 0)
}

function keys(values: readonly string[], key: (value: string) => string): Set<string> {
  const found = new Set<string>()
  for (const value of values) {
    const plain = key(value)
    if (plain !== '') found.add(plain)
  }
  return found
}

function meets(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true
  return false
}
