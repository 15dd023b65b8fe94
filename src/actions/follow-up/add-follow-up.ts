import type { EventPlanId, FollowUpId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { LocalDay } from '@/domain/common/time'
import type { FollowUpChannel, FollowUpTarget } from '@/domain/follow-up/follow-up'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Why a follow-up was not written down. */
export type FollowUpRefusal = 'gone' | 'purposeMissing'

/** Plans to get back to a person or a group. */
export async function addFollowUp(
  db: Workspace,
  ask: {
    readonly eventId: EventPlanId | null
    readonly target: FollowUpTarget
    readonly purpose: string
    readonly channel: FollowUpChannel
    readonly dueDay: LocalDay
    readonly ownerId: MemberId | null
  },
): Promise<Result<FollowUpId, FollowUpRefusal>> {
  const purpose = ask.purpose.trim()
  if (purpose === '') return refused('purposeMissing')
  return commit<FollowUpId, FollowUpRefusal>(
    db,
    { label: label('finish.changes.followUpAdded', { purpose }), eventId: ask.eventId },
    async (write) => {
      const event = ask.eventId === null ? null : await db.eventPlans.get(ask.eventId)
      if (event === undefined || event?.deleted === 1) return refused('gone')
      const row = { ...ask, purpose, doneAt: null, outcome: '', nextStep: '' }
      return ok((await write.insert('followUps', row)).id)
    },
  )
}
