import type { CueId, EventPlanId } from '@/domain/common/id'
import type { Result } from '@/domain/common/result'
import type { Instant } from '@/domain/common/time'
import { titleInLabel } from '../run-sheet/cue-label'
import type { Workspace } from '@/storage/database/workspace'
import { label } from '@/words/create-words'
import { type ShowRefusal, showStep } from './show-commit'

/** Ends a cue that runs without starting another: the last one of the evening, or one on a track beside. */
export async function endCue(
  db: Workspace,
  ask: { readonly eventId: EventPlanId; readonly cueId: CueId; readonly at: Instant },
): Promise<Result<null, ShowRefusal>> {
  const cue = await db.cues.get(ask.cueId)
  const change = label('show.changes.ended', { title: cue ? titleInLabel(cue) : '…' })
  return showStep(db, { ...ask, label: change }, (show) =>
    ['running', 'held'].includes(show.statusOf(ask.cueId).status) ? [{ cueId: ask.cueId, kind: 'ended' }] : [],
  )
}
