import type { AttendanceId, MemberId } from '../common/id'
import type { Member } from '../member/member'
import { plainLetters } from '../member/name-keys'
import { phoneDigits, phoneTail } from '../member/phone'
import type { Attendance } from './attendance'
import type { DoorPerson } from './door-file'

/** Shorter than this it is the tail of a number, which many people share. */
const WHOLE_NUMBER = 7

/**
 * Somebody on the list here who has the name of a newcomer of another door. Likely the same person when the last four digits
 * agree; where both have a phone and none agrees they are taken for two, and still asked.
 */
export function sameOnList(
  person: DoorPerson,
  ground: { readonly attendances: readonly Attendance[]; readonly members: readonly Member[] },
): { readonly id: AttendanceId; readonly likely: boolean } | null {
  const name = plainLetters(person.name)
  const tails = new Set(person.phones.map(phoneTail).filter(Boolean))
  const members = new Map(ground.members.map((member) => [member.id, member]))
  let found: { readonly id: AttendanceId; readonly likely: boolean } | null = null
  for (const { id, memberId, deleted } of ground.attendances) {
    const member = members.get(memberId)
    if (deleted === 1 || !member || !hasName(member, name)) continue
    const likely = member.phones.some((phone) => tails.has(phoneTail(phone)))
    if (likely) return { id, likely }
    found ??= { id, likely }
  }
  return found
}

/** The member with this name and this whole phone number; null when there is none or only a tail is known. */
export function sameMember(person: DoorPerson, members: readonly Member[]): MemberId | null {
  const phones = new Set(person.phones.map(phoneDigits).filter((digits) => digits.length >= WHOLE_NUMBER))
  if (phones.size === 0) return null
  const name = plainLetters(person.name)
  return (
    members.find(
      (member) =>
        member.deleted === 0 && hasName(member, name) && member.phones.some((phone) => phones.has(phoneDigits(phone))),
    )?.id ?? null
  )
}

function hasName(member: Member, name: string): boolean {
  return plainLetters(member.name) === name || member.otherNames.some((other) => plainLetters(other) === name)
}
