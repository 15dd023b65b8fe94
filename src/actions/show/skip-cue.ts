import type { CueId, EventPlanId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import { titleInLabel } from '../run-sheet/cue-label'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { type ShowRefusal, showStep } from './show-commit'

/** Leaves a waiting cue out tonight, or takes a skipped one in again. The plan stays as it is. */
export async function skipCue(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly cueId: CueId; readonly at: Instant; readonly skip: boolean },
): Promise<Result<null, ShowRefusal>> {
  const cue = await db.cues.get(ask.cueId)
  const title = cue ? titleInLabel(cue) : '…'
  const change = label(ask.skip ? 'show.changes.skipped' : 'show.changes.takenIn', { title })
  return showStep(db, { ...ask, label: change }, (show) =>
    show.statusOf(ask.cueId).status === (ask.skip ? 'waiting' : 'skipped')
      ? [{ cueId: ask.cueId, kind: ask.skip ? 'skipped' : 'reopened' }]
      : [],
  )
}
