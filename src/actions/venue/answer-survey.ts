import type { VenueId } from '@/domain/common/id'
import { madeId } from '@/domain/common/made-id'
import { ok, refused, type Result } from '@/domain/common/result'
import type { ChangeLabel } from '@/domain/history/operation'
import type { SurveyItem, Verdict } from '@/domain/venue/venue'
import type { Workspace } from '@/storage/database/workspace'
import { isAlive } from '@/storage/reads/alive'
import { commit } from '@/storage/writes/commit'
import { label } from '@/words/create-words'
import type { VenueRefusal } from './venue-refusal'

interface SurveyAsk {
  readonly venueId: VenueId
  readonly item: SurveyItem
  readonly verdict?: Verdict | null
  readonly note?: string
}

/**
 * Writes down what a visit found out about one point of a venue. What is not given stays as it is; a note without a verdict
 * is something still to confirm; a verdict of null takes the answer away.
 */
export async function answerSurvey(db: Workspace, ask: SurveyAsk): Promise<Result<null, VenueRefusal>> {
  const name = (await db.venues.get(ask.venueId))?.name ?? ''
  return commit<null, VenueRefusal>(db, { label: surveyLabel(name, ask) }, async (write) => {
    if (!isAlive(await db.venues.get(ask.venueId))) return refused({ kind: 'gone' })
    const answers = await db.surveyAnswers.where('venueId').equals(ask.venueId).toArray()
    const known = answers.find((answer) => isAlive(answer) && answer.item === ask.item)
    const note = ask.note?.trim() ?? known?.note ?? ''
    const verdict = ask.verdict === undefined ? (known?.verdict ?? (note === '' ? null : 'toConfirm')) : ask.verdict
    if (verdict === null) {
      if (known) await write.remove('surveyAnswers', known.id)
    } else if (known) await write.change('surveyAnswers', known.id, { verdict, note })
    else
      await write.upsert(
        'surveyAnswers',
        { venueId: ask.venueId, item: ask.item, verdict, note },
        madeId('svy', ask.venueId, ask.item),
      )
    return ok(null)
  })
}

function surveyLabel(name: string, { item, verdict }: SurveyAsk): ChangeLabel {
  const params = { name, itemKey: `venues.surveyItem.${item}` }
  if (verdict === undefined) return label('venues.changes.surveyNoted', params)
  if (verdict === null) return label('venues.changes.surveyCleared', params)
  return label('venues.changes.surveyJudged', { ...params, verdictKey: `venues.verdict.${verdict}` })
}
