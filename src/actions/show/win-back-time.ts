import type { EventPlanId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant, Minutes } from '@/domain/common/time'
import type { Cut } from '@/domain/show/win-back'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { type NewFact, type ShowRefusal, showStep } from './show-commit'

/**
 * Makes the chosen cuts in one step: tonight only, the plan stays. A cue that has begun meanwhile is left as it is, and none
 * becomes shorter than its shortest length. Refused when nothing is left to cut.
 */
export function winBackTime(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly at: Instant; readonly cuts: readonly Cut[] },
): Promise<Result<null, ShowRefusal>> {
  const minutes: Minutes = Math.round(ask.cuts.reduce((sum, { from, to }) => sum + from - to, 0) / 60)
  return showStep(db, { ...ask, label: label('show.changes.wonBack', { minutes }) }, (show) =>
    ask.cuts.flatMap<NewFact>(({ cueId, kind, to }) => {
      const cue = show.cues.find(({ id }) => id === cueId)
      if (!cue || show.statusOf(cueId).status !== 'waiting') return []
      if (kind === 'drop') return cue.canDrop ? [{ cueId, kind: 'skipped' }] : []
      const tonight = cue.duration + show.statusOf(cueId).added
      const seconds = Math.max(to, cue.shortest ?? tonight) - tonight
      return seconds < 0 ? [{ cueId, kind: 'extended' as const, seconds }] : []
    }),
  )
}
