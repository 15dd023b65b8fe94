import type { MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MemberRefusal } from './member-refusal'

/** Marks a person as not to be invited, with the reason; a reason of null lifts it. */
export async function setDoNotInvite(
  db: Workspace,
  ask: { readonly id: MemberId; readonly reason: string | null },
): Promise<Result<null, MemberRefusal>> {
  const reason = ask.reason?.trim() ?? null
  const name = (await db.members.get(ask.id))?.name ?? ''
  const change =
    reason === null
      ? label('people.changes.inviteAgain', { name })
      : label('people.changes.doNotInviteFor', { name, reason })
  return commit<null, MemberRefusal>(db, { label: change }, async (write) => {
    if (!isAlive(await db.members.get(ask.id))) return refused({ kind: 'gone' })
    if (reason === '') return refused({ kind: 'reasonMissing' })
    await write.change('members', ask.id, { doNotInvite: reason !== null, doNotInviteReason: reason ?? '' })
    return ok(null)
  })
}
