import type { FollowUpId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Takes a planned follow-up back. */
export async function removeFollowUp(
  db: Workspace,
  ask: { readonly followUpId: FollowUpId },
): Promise<Result<void, 'gone'>> {
  const followUp = await db.followUps.get(ask.followUpId)
  if (!followUp || followUp.deleted === 1) return refused('gone')
  return commit<void, 'gone'>(
    db,
    { label: label('finish.changes.followUpRemoved', { purpose: followUp.purpose }), eventId: followUp.eventId },
    async (write) => {
      await write.remove('followUps', followUp.id)
      return ok(undefined)
    },
  )
}
