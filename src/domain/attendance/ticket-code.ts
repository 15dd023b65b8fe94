import type { AttendanceId } from '../common/id'
import { madeId } from '../common/made-id'
import { plainLetters } from '../member/name-keys'
import type { Attendance } from './attendance'

/**
 * One sign for each hexadecimal digit. None of them can be taken for another one, in print or by hand (no 0 O D Q, 1 I L,
 * 2 Z, 5 S, 8 B, U V), and none is a vowel, so that no code is a word or a name in pinyin.
 */
export const SIGNS = '34679CFHKMNPRTWX'

/** As long as the last part of a UUID, which is as good as random in every version: 48 bits. */
export const SHORTEST_CODE = 12

const OWN = new RegExp(`^[${SIGNS}]{${SHORTEST_CODE},32}$`)

/**
 * What the QR code of everybody on a list holds. The platform's own ticket id where there is one, so that its QR code and
 * ours are the same; where there is none, or several people came under one, the beginning of the person's own code: as
 * short as it can be while it is nobody else's. It is made from the id of the place on the list, so it is the same on every
 * machine, whenever it is printed.
 */
export function ticketCodes(
  attendances: readonly Pick<Attendance, 'id' | 'ticketCode'>[],
): ReadonlyMap<AttendanceId, string> {
  const shared = countOf(attendances.map(({ ticketCode }) => plainLetters(ticketCode)))
  const begins = new Map<string, string[]>()
  for (const { id } of attendances) {
    const full = fullCode(id)
    const begin = full.slice(0, SHORTEST_CODE)
    begins.set(begin, [...(begins.get(begin) ?? []), full])
  }
  return new Map(
    attendances.map(({ id, ticketCode }) => {
      const given = plainLetters(ticketCode)
      if (given !== '' && shared.get(given) === 1) return [id, ticketCode.trim()]
      const full = fullCode(id)
      const alike = begins.get(full.slice(0, SHORTEST_CODE)) ?? []
      return [id, full.slice(0, lengthApart(full, alike))]
    }),
  )
}

/** The person's own code, in its short form: what a badge says that was printed before the platform's ticket id was known. */
export function ownTicketCode(id: AttendanceId): string {
  return fullCode(id).slice(0, SHORTEST_CODE)
}

/** Typed or scanned text as an own code, without the gaps it is printed with; empty when it cannot be one. */
export function readOwnCode(text: string): string {
  const plain = text.replace(/[\s-]/g, '').toUpperCase()
  return OWN.test(plain) ? plain : ''
}

/** Tells whose code it is, as `readOwnCode` gives it. Made once for a search, because ten thousand ids are asked. */
export function ownCodeTest(code: string): (id: AttendanceId) => boolean {
  if (code === '') return () => false
  const end = [...code.slice(0, SHORTEST_CODE)].map((sign) => SIGNS.indexOf(sign).toString(16)).join('')
  // Nearly all are told by the end of their id alone.
  return (id) => (id.endsWith(end) || !isUuid(id)) && fullCode(id).startsWith(code)
}

/** Hexadecimal digits in the signs of a code, which cannot be taken for each other on paper. */
export function signsOf(digits: string): string {
  let code = ''
  for (const digit of digits) code += SIGNS.charAt(Number.parseInt(digit, 16))
  return code
}

/** A code as a person reads it out: own codes in groups of four, a platform's as it is. */
export function spacedCode(code: string): string {
  return readOwnCode(code) === code ? code.replace(/(.{4})(?=.)/g, '$1 ') : code
}

/** All 32 signs, the random end of the id first. */
function fullCode(id: AttendanceId): string {
  const uuid = isUuid(id) ? id : madeId('att', id)
  const digits = uuid.slice('att_'.length).replaceAll('-', '')
  return signsOf(digits.slice(-SHORTEST_CODE) + digits.slice(0, -SHORTEST_CODE))
}

/** Every id that the app makes is one behind its prefix. */
function isUuid(id: AttendanceId): boolean {
  return id.length === 'att_'.length + 36 && id[12] === '-' && id[27] === '-'
}

/** How many signs it takes to tell a code from the others that begin like it. */
function lengthApart(full: string, alike: readonly string[]): number {
  let length = SHORTEST_CODE
  while (length < full.length && alike.some((other) => other !== full && other.startsWith(full.slice(0, length))))
    length += 4
  return length
}

function countOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}
