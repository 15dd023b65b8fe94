import type { EventPlanId, FeedbackAnswerId, MemberId } from '@/domain/common/id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { Workspace } from '@/storage/database/workspace'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'

/** Why an answer was not noted. */
export type FeedbackRefusal = 'gone' | 'empty' | 'badRating' | 'badNps'

/** Notes one answer to the questionnaire: a rating from 1 to 5, a recommendation from 0 to 10, words; any of them. */
export async function recordFeedback(
  db: Workspace,
  ask: {
    readonly eventId: EventPlanId
    readonly memberId: MemberId | null
    readonly rating: number | null
    readonly nps: number | null
    readonly text: string
  },
): Promise<Result<FeedbackAnswerId, FeedbackRefusal>> {
  const text = ask.text.trim()
  if (ask.rating === null && ask.nps === null && text === '') return refused('empty')
  if (ask.rating !== null && !isWholeWithin(ask.rating, 1, 5)) return refused('badRating')
  if (ask.nps !== null && !isWholeWithin(ask.nps, 0, 10)) return refused('badNps')
  const title = (await db.eventPlans.get(ask.eventId))?.title ?? ''
  return commit<FeedbackAnswerId, FeedbackRefusal>(
    db,
    { label: label('finish.changes.feedbackNoted', { title }), eventId: ask.eventId },
    async (write) => {
      const event = await db.eventPlans.get(ask.eventId)
      if (!event || event.deleted === 1) return refused('gone')
      return ok((await write.insert('feedbackAnswers', { ...ask, text, at: write.now })).id)
    },
  )
}

function isWholeWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most
}
