import type { MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import { problemWith, tidyMember } from '@/domain/member/check-member'
import type { Member } from '@/domain/member/member'
import { newMember } from '@/domain/member/new-member'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MemberRefusal } from './member-refusal'

/** Adds a person. A name is enough. */
export async function addMember(
  db: Workspace,
  ask: { readonly name: string; readonly fields?: Fields<Member> },
): Promise<Result<MemberId, MemberRefusal>> {
  const fields = tidyMember({ ...ask.fields, name: ask.name })
  const name = fields.name ?? ''
  return commit<MemberId, MemberRefusal>(db, { label: label('people.changes.added', { name }) }, async (write) => {
    const problem = problemWith(fields)
    if (problem) return refused(problem)
    const member = await write.insert('members', { ...newMember(name), ...fields, name })
    return ok(member.id)
  })
}
