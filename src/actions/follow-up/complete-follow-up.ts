import type { FollowUpId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { LocalDay } from '@/domain/common/time'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Why a follow-up was not ticked off. */
export type CompleteFollowUpRefusal = 'gone' | 'nextStepMissing'

/** Notes what came of a follow-up. With a next step and a day, getting back once more is planned in the same step. */
export async function completeFollowUp(
  db: Workspace,
  ask: {
    readonly followUpId: FollowUpId
    readonly outcome: string
    readonly nextStep: string
    readonly nextDay: LocalDay | null
  },
): Promise<Result<FollowUpId | null, CompleteFollowUpRefusal>> {
  const followUp = await db.followUps.get(ask.followUpId)
  if (!followUp || followUp.deleted === 1) return refused('gone')
  const nextStep = ask.nextStep.trim()
  if (ask.nextDay !== null && nextStep === '') return refused('nextStepMissing')
  const { eventId, target, purpose, channel, ownerId } = followUp
  return commit<FollowUpId | null, CompleteFollowUpRefusal>(
    db,
    { label: label('finish.changes.followUpDone', { purpose }), eventId },
    async (write) => {
      await write.change('followUps', followUp.id, { doneAt: write.now, outcome: ask.outcome.trim(), nextStep })
      if (ask.nextDay === null) return ok(null)
      const next = { eventId, target, purpose: nextStep, channel, ownerId, dueDay: ask.nextDay }
      return ok((await write.insert('followUps', { ...next, doneAt: null, outcome: '', nextStep: '' })).id)
    },
  )
}
