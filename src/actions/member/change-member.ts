import type { MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Fields } from '@/domain/common/row'
import { problemWith, tidyMember } from '@/domain/member/check-member'
import type { Member } from '@/domain/member/member'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import type { MemberRefusal } from './member-refusal'

/** Changes fields of a member. */
export async function changeMember(
  db: Workspace,
  ask: { readonly id: MemberId; readonly fields: Fields<Member> },
): Promise<Result<null, MemberRefusal>> {
  const fields = tidyMember(ask.fields)
  const before = await db.members.get(ask.id)
  const change = await changedLabel(db, { table: 'members', name: before?.name ?? '', before, fields })
  return commit<null, MemberRefusal>(db, { label: change }, async (write) => {
    const member = await db.members.get(ask.id)
    if (!isAlive(member)) return refused({ kind: 'gone' })
    const reason = fields.doNotInviteReason ?? member.doNotInviteReason
    const problem = problemWith({ ...fields, doNotInviteReason: reason })
    if (problem) return refused(problem)
    await write.change('members', ask.id, fields)
    return ok(null)
  })
}
