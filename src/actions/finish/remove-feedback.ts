import type { FeedbackAnswerId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Takes an answer back that was noted by mistake. */
export async function removeFeedback(
  db: Workspace,
  ask: { readonly feedbackId: FeedbackAnswerId },
): Promise<Result<void, 'gone'>> {
  const answer = await db.feedbackAnswers.get(ask.feedbackId)
  if (!answer || answer.deleted === 1) return refused('gone')
  const title = (await db.eventPlans.get(answer.eventId))?.title ?? ''
  return commit<void, 'gone'>(
    db,
    { label: label('finish.changes.feedbackTaken', { title }), eventId: answer.eventId },
    async (write) => {
      await write.remove('feedbackAnswers', answer.id)
      return ok(undefined)
    },
  )
}
