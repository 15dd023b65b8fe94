import type { ChapterId, MemberId } from '@/domain/common/id'
import { plainLetters } from '@/domain/member/name-keys'
import { newMember } from '@/domain/member/new-member'
import { phoneDigits } from '@/domain/member/phone'
import type { Workspace } from '@/storage/database/workspace'
import type { Writer } from '@/storage/writes/writer'

/** A person as given at the door: a name, and perhaps a phone. */
interface Person {
  readonly name: string
  readonly phone: string
  readonly chapterId: ChapterId | null
  readonly source: string
}

/**
 * The member with this name and phone, or a new one. A name alone is not enough to take two people for one; a phone alone
 * is not either, because families share one.
 */
export async function findOrAddMember(db: Workspace, write: Writer, person: Person): Promise<MemberId> {
  const digits = phoneDigits(person.phone)
  const name = plainLetters(person.name)
  if (digits !== '') {
    // Read at once: a cursor over ten thousand people would keep a queue waiting.
    const members = await db.members.toArray()
    const same = members.find(
      (member) =>
        member.deleted === 0 &&
        member.phones.some((phone) => phoneDigits(phone) === digits) &&
        [member.name, ...member.otherNames].some((known) => plainLetters(known) === name),
    )
    if (same) return same.id
  }
  const member = await write.insert('members', {
    ...newMember(person.name.trim()),
    phones: digits === '' ? [] : [person.phone.trim()],
    tier: 'observer',
    chapterId: person.chapterId,
    source: person.source,
  })
  return member.id
}
