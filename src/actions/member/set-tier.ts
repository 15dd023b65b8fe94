import type { MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Tier } from '@/domain/member/member'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MemberRefusal } from './member-refusal'

/** Moves a member to a step of the ladder, from observer to core member. */
export async function setTier(
  db: Workspace,
  ask: { readonly id: MemberId; readonly tier: Tier },
): Promise<Result<null, MemberRefusal>> {
  const name = (await db.members.get(ask.id))?.name ?? ''
  return commit<null, MemberRefusal>(
    db,
    { label: label(`people.changes.tier.${ask.tier}`, { name }) },
    async (write) => {
      if (!isAlive(await db.members.get(ask.id))) return refused({ kind: 'gone' })
      await write.change('members', ask.id, { tier: ask.tier })
      return ok(null)
    },
  )
}
