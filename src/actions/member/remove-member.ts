import type { MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MemberRefusal } from './member-refusal'

/** Deletes a person from the directory. Past events keep their place on the list. */
export async function removeMember(
  db: Workspace,
  ask: { readonly id: MemberId },
): Promise<Result<null, MemberRefusal>> {
  const name = (await db.members.get(ask.id))?.name ?? ''
  return commit<null, MemberRefusal>(db, { label: label('people.changes.removed', { name }) }, async (write) => {
    if (!isAlive(await db.members.get(ask.id))) return refused({ kind: 'gone' })
    await write.remove('members', ask.id)
    return ok(null)
  })
}
