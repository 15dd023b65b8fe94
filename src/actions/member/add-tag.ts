import type { MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { MemberRefusal } from './member-refusal'

/** Puts a tag on a member; one that is there already is left alone. */
export async function addTag(
  db: Workspace,
  ask: { readonly id: MemberId; readonly tag: string },
): Promise<Result<null, MemberRefusal>> {
  const tag = ask.tag.trim()
  const name = (await db.members.get(ask.id))?.name ?? ''
  return commit<null, MemberRefusal>(db, { label: label('people.changes.tagAdded', { name, tag }) }, async (write) => {
    const member = await db.members.get(ask.id)
    if (!isAlive(member)) return refused({ kind: 'gone' })
    if (tag === '') return refused({ kind: 'nameMissing' })
    if (!member.tags.includes(tag)) await write.change('members', ask.id, { tags: [...member.tags, tag] })
    return ok(null)
  })
}
