import type { MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MemberRefusal } from './member-refusal'

/** Takes a tag off a member. */
export async function removeTag(
  db: Workspace,
  ask: { readonly id: MemberId; readonly tag: string },
): Promise<Result<null, MemberRefusal>> {
  const name = (await db.members.get(ask.id))?.name ?? ''
  return commit<null, MemberRefusal>(
    db,
    { label: label('people.changes.tagRemoved', { name, tag: ask.tag }) },
    async (write) => {
      const member = await db.members.get(ask.id)
      if (!isAlive(member)) return refused({ kind: 'gone' })
      await write.change('members', ask.id, { tags: member.tags.filter((tag) => tag !== ask.tag) })
      return ok(null)
    },
  )
}
