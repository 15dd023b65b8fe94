import type { FollowUpId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { FollowUp } from '@/domain/follow-up/follow-up'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { changedLabel } from '../changed-label'
import type { FollowUpRefusal } from './add-follow-up'

/** What may be changed on a follow-up. */
export type FollowUpChange = Partial<
  Pick<FollowUp, 'target' | 'purpose' | 'channel' | 'dueDay' | 'ownerId' | 'outcome' | 'nextStep'>
>

/** Changes whom a follow-up reaches, what it is about, how, when or by whom. */
export async function changeFollowUp(
  db: Workspace,
  ask: { readonly followUpId: FollowUpId; readonly change: FollowUpChange },
): Promise<Result<void, FollowUpRefusal>> {
  const followUp = await db.followUps.get(ask.followUpId)
  if (!followUp || followUp.deleted === 1) return refused('gone')
  const purpose = (ask.change.purpose ?? followUp.purpose).trim()
  if (purpose === '') return refused('purposeMissing')
  const fields = { ...ask.change, purpose }
  const change = await changedLabel(db, { table: 'followUps', name: followUp.purpose, before: followUp, fields })
  return commit<void, FollowUpRefusal>(db, { label: change, eventId: followUp.eventId }, async (write) => {
    await write.change('followUps', followUp.id, fields)
    return ok(undefined)
  })
}
